package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * Keras's {@code ExponentialDecay}: {@code initialLearningRate * decayRate ^ (step / decaySteps)}.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps after which the rate is multiplied with {@code decayRate}
 * @param decayRate the factor
 * @param staircase whether only whole {@code decaySteps} count
 */
public record ExponentialDecay(
    double initialLearningRate, Length decaySteps, double decayRate, boolean staircase)
    implements Schedule {
  public ExponentialDecay {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    Argument.positive("decayRate", decayRate);
  }

  /** Without a staircase. */
  public ExponentialDecay(double initialLearningRate, Length decaySteps, double decayRate) {
    this(initialLearningRate, decaySteps, decayRate, false);
  }

  /** Whether only whole {@code decaySteps} count; false by default. */
  public ExponentialDecay staircase(boolean staircase) {
    return new ExponentialDecay(initialLearningRate, decaySteps, decayRate, staircase);
  }

  @Override
  public double rate(Position at) {
    double decays = (double) at.step() / decaySteps.in(at);
    return initialLearningRate * Math.pow(decayRate, staircase ? Math.floor(decays) : decays);
  }
}
