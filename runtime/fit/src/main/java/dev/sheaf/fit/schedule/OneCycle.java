package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * torch's {@code OneCycleLR}, without its cycle of the momentum: the rate rises to its highest and
 * falls far below where it began (Smith and Topin, 2018, "Super-Convergence"). The last of {@code
 * totalSteps} has the lowest rate; it stays.
 *
 * @param maxLr the highest rate
 * @param totalSteps the steps of the whole cycle
 * @param pctStart the fraction of them in which the rate rises, 0 to 1
 * @param annealStrategy the shape of the rise and of the fall
 * @param divFactor the highest rate divided by the first
 * @param finalDivFactor the first rate divided by the lowest
 * @param threePhase whether the rate falls to the first in as many steps as it rose, then to the
 *     lowest
 */
public record OneCycle(
    double maxLr,
    Length totalSteps,
    double pctStart,
    Anneal annealStrategy,
    double divFactor,
    double finalDivFactor,
    boolean threePhase)
    implements Schedule {
  /** How the rate goes from one value to another: torch's {@code anneal_strategy}. */
  public enum Anneal {
    /** Half a cosine. */
    COS,
    /** A line. */
    LINEAR
  }

  public OneCycle {
    Argument.notNegative("maxLr", maxLr);
    if (!(pctStart >= 0 && pctStart <= 1)) {
      throw new IllegalArgumentException("pctStart: %s (expected: 0 to 1)".formatted(pctStart));
    }
    Argument.positive("divFactor", divFactor);
    Argument.positive("finalDivFactor", finalDivFactor);
  }

  /** With torch's defaults. */
  public OneCycle(double maxLr, Length totalSteps) {
    this(maxLr, totalSteps, 0.3, Anneal.COS, 25, 1e4, false);
  }

  /** The fraction of the steps in which the rate rises; 0.3 by default. */
  public OneCycle pctStart(double pctStart) {
    return new OneCycle(
        maxLr, totalSteps, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase);
  }

  /** The shape of the rise and of the fall; {@link Anneal#COS} by default. */
  public OneCycle annealStrategy(Anneal annealStrategy) {
    return new OneCycle(
        maxLr, totalSteps, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase);
  }

  /** The highest rate divided by the first; 25 by default. */
  public OneCycle divFactor(double divFactor) {
    return new OneCycle(
        maxLr, totalSteps, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase);
  }

  /** The first rate divided by the lowest; 10,000 by default. */
  public OneCycle finalDivFactor(double finalDivFactor) {
    return new OneCycle(
        maxLr, totalSteps, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase);
  }

  /**
   * Whether the rate falls to the first in as many steps as it rose, then to the lowest; false, in
   * one go, by default.
   */
  public OneCycle threePhase(boolean threePhase) {
    return new OneCycle(
        maxLr, totalSteps, pctStart, annealStrategy, divFactor, finalDivFactor, threePhase);
  }

  @Override
  public double rate(Position at) {
    long total = totalSteps.in(at);
    double last = total - 1;
    double step = Math.min(at.step(), last);
    double first = maxLr / divFactor;
    double lowest = first / finalDivFactor;
    double top = pctStart * total - 1;
    if (step <= top) {
      return between(first, maxLr, 0, top, step);
    }
    if (!threePhase) {
      return between(maxLr, lowest, top, last, step);
    }
    double back = 2 * top;
    return step <= back
        ? between(maxLr, first, top, back, step)
        : between(first, lowest, back, last, step);
  }

  private double between(double from, double to, double begin, double end, double step) {
    double progress = end == begin ? 1 : (step - begin) / (end - begin);
    return annealStrategy == Anneal.COS
        ? to + (from - to) * CosineDecay.height(progress)
        : from + (to - from) * progress;
  }
}
