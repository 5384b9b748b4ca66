package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * How long something of a {@link Schedule} takes. The loop knows the steps of an epoch and of the
 * run, so that nobody has to count them.
 */
public final class Length {
  private enum Unit {
    STEPS,
    EPOCHS,
    TO_THE_END
  }

  private static final Length TO_THE_END = new Length(Unit.TO_THE_END, 0);

  private final Unit unit;
  private final double amount;

  private Length(Unit unit, double amount) {
    this.unit = unit;
    this.amount = amount;
  }

  /** So many steps. */
  public static Length steps(int steps) {
    return new Length(Unit.STEPS, Argument.positive("steps", steps));
  }

  /** So many epochs, which need not be whole: rounded to steps, at least one. */
  public static Length epochs(double epochs) {
    return new Length(Unit.EPOCHS, Argument.positive("epochs", epochs));
  }

  /**
   * To the end of the run, from where the schedule begins; of a schedule that another follows, to
   * where that begins.
   */
  public static Length toTheEnd() {
    return TO_THE_END;
  }

  /** The number of steps, in the run or part that this position is in; at least 1. */
  public long in(Position at) {
    double steps =
        switch (unit) {
          case STEPS -> amount;
          case EPOCHS -> Math.rint(amount * at.stepsPerEpoch());
          case TO_THE_END -> at.steps();
        };
    return Math.max(1, (long) steps);
  }

  boolean isInSteps() {
    return unit == Unit.STEPS;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Length length && unit == length.unit && amount == length.amount;
  }

  @Override
  public int hashCode() {
    return 31 * unit.hashCode() + Double.hashCode(amount);
  }

  /** In words: {@code 5 epochs}. */
  @Override
  public String toString() {
    if (unit == Unit.TO_THE_END) {
      return "to the end";
    }
    String number = amount == Math.rint(amount) ? "%.0f".formatted(amount) : "" + amount;
    String name = unit == Unit.STEPS ? "step" : "epoch";
    return number + " " + name + (amount == 1 ? "" : "s");
  }
}
