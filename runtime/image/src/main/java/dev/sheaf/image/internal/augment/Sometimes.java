package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/** An operation that is done with a probability: torchvision's {@code RandomApply}. */
public record Sometimes(double probability, Op op) implements Op {
  /**
   * @throws IllegalArgumentException unless {@code probability} is 0 to 1
   */
  public static Op of(double probability, Op op) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability: %s (expected: 0 to 1)".formatted(probability));
    }
    return probability == 1 ? op : new Sometimes(probability, op);
  }

  @Override
  public String description() {
    return op instanceof Chain
        ? "with p " + Words.number(probability) + " (" + op.description() + ")"
        : op.description() + Words.chance(probability);
  }

  @Override
  public boolean moves() {
    return op.moves();
  }

  @Override
  public boolean colours() {
    return op.colours();
  }

  @Override
  public Step draw(RandomGenerator random) {
    return random.nextDouble() < probability ? op.draw(random) : Step.NONE;
  }
}
