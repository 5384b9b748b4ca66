package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * Keras's {@code InverseTimeDecay}: {@code initialLearningRate / (1 + decayRate * step /
 * decaySteps)}.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps after which {@code decayRate} is added to the divisor
 * @param decayRate how fast the divisor grows
 * @param staircase whether only whole {@code decaySteps} count
 */
public record InverseTimeDecay(
    double initialLearningRate, Length decaySteps, double decayRate, boolean staircase)
    implements Schedule {
  public InverseTimeDecay {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    Argument.notNegative("decayRate", decayRate);
  }

  /** Without a staircase. */
  public InverseTimeDecay(double initialLearningRate, Length decaySteps, double decayRate) {
    this(initialLearningRate, decaySteps, decayRate, false);
  }

  /** Whether only whole {@code decaySteps} count; false by default. */
  public InverseTimeDecay staircase(boolean staircase) {
    return new InverseTimeDecay(initialLearningRate, decaySteps, decayRate, staircase);
  }

  @Override
  public double rate(Position at) {
    double decays = (double) at.step() / decaySteps.in(at);
    return initialLearningRate / (1 + decayRate * (staircase ? Math.floor(decays) : decays));
  }
}
