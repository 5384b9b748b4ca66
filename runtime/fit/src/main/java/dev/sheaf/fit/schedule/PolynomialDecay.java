package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * Keras's {@code PolynomialDecay}: {@code (initialLearningRate - endLearningRate) * (1 - step /
 * decaySteps) ^ power + endLearningRate}, which stays.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps from the initial rate to the last
 * @param endLearningRate the last rate
 * @param power 1 for a line
 * @param cycle whether, instead of staying, {@code decaySteps} become the next multiple of them
 */
public record PolynomialDecay(
    double initialLearningRate,
    Length decaySteps,
    double endLearningRate,
    double power,
    boolean cycle)
    implements Schedule {
  public PolynomialDecay {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    Argument.notNegative("endLearningRate", endLearningRate);
    Argument.positive("power", power);
  }

  /** A line down to 0.0001. */
  public PolynomialDecay(double initialLearningRate, Length decaySteps) {
    this(initialLearningRate, decaySteps, 0.0001, 1, false);
  }

  /** The last rate; 0.0001 by default. */
  public PolynomialDecay endLearningRate(double endLearningRate) {
    return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, power, cycle);
  }

  /** The exponent; 1, a line, by default. */
  public PolynomialDecay power(double power) {
    return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, power, cycle);
  }

  /**
   * Whether, instead of staying at the last rate, {@code decaySteps} become the next multiple of
   * them; false by default.
   */
  public PolynomialDecay cycle(boolean cycle) {
    return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, power, cycle);
  }

  @Override
  public double rate(Position at) {
    double progress = (double) at.step() / decaySteps.in(at);
    progress = cycle ? progress / Math.max(1, Math.ceil(progress)) : Math.min(1, progress);
    return (initialLearningRate - endLearningRate) * Math.pow(1 - progress, power)
        + endLearningRate;
  }
}
