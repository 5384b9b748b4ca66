package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * Keras's {@code CosineDecay}, torch's {@code CosineAnnealingLR}: half a cosine from the initial
 * rate down to {@code alpha} times that, which stays (Loshchilov and Hutter, 2016, "SGDR").
 *
 * <p>Keras's {@code CosineDecay(0.0, 1000, warmup_target=0.1, warmup_steps=100)} is {@code new
 * CosineDecay(0.1, Length.steps(1000)).warmUp(Length.steps(100), 0)} here.
 *
 * @param initialLearningRate the rate of the first step
 * @param decaySteps from the highest rate to the lowest
 * @param alpha the lowest rate, as a fraction of the initial one
 */
public record CosineDecay(double initialLearningRate, Length decaySteps, double alpha)
    implements Schedule {
  public CosineDecay {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    Argument.notNegative("alpha", alpha);
  }

  /** Down to 0. */
  public CosineDecay(double initialLearningRate, Length decaySteps) {
    this(initialLearningRate, decaySteps, 0);
  }

  /** The lowest rate, as a fraction of the initial one; 0 by default. */
  public CosineDecay alpha(double alpha) {
    return new CosineDecay(initialLearningRate, decaySteps, alpha);
  }

  @Override
  public double rate(Position at) {
    double progress = Math.min(1, (double) at.step() / decaySteps.in(at));
    return initialLearningRate * ((1 - alpha) * height(progress) + alpha);
  }

  /** Half a cosine, from 1 at 0 to 0 at 1. */
  static double height(double progress) {
    return (1 + Math.cos(Math.PI * progress)) / 2;
  }
}
