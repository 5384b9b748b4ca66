package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * A line from one rate to another, lower or higher, which stays: torch's {@code LinearLR}, with
 * rates in place of factors.
 *
 * @param initialLearningRate the rate of the first step
 * @param endLearningRate the last rate
 * @param decaySteps from the one to the other
 */
public record LinearDecay(double initialLearningRate, double endLearningRate, Length decaySteps)
    implements Schedule {
  public LinearDecay {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    Argument.notNegative("endLearningRate", endLearningRate);
  }

  @Override
  public double rate(Position at) {
    double progress = Math.min(1, (double) at.step() / decaySteps.in(at));
    return initialLearningRate + (endLearningRate - initialLearningRate) * progress;
  }
}
