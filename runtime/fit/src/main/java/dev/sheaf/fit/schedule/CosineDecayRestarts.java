package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * Keras's {@code CosineDecayRestarts}: one {@link CosineDecay} after the other (Loshchilov and
 * Hutter, 2016, "SGDR"). Keras finds the number of a decay with a logarithm, which can be one too
 * low in the very step of a restart; here decays are counted.
 *
 * @param initialLearningRate the rate of the first step
 * @param firstDecaySteps the length of the first decay
 * @param tMul how many times as long each decay is as the one before
 * @param mMul how many times as high each decay begins as the one before
 * @param alpha the lowest rate, as a fraction of the initial one
 */
public record CosineDecayRestarts(
    double initialLearningRate, Length firstDecaySteps, double tMul, double mMul, double alpha)
    implements Schedule {
  public CosineDecayRestarts {
    Argument.notNegative("initialLearningRate", initialLearningRate);
    if (!(tMul >= 1 && tMul < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tMul: %s (expected: finite, >= 1)".formatted(tMul));
    }
    Argument.positive("mMul", mMul);
    Argument.notNegative("alpha", alpha);
  }

  /** Each decay twice as long as the one before and as high, down to 0. */
  public CosineDecayRestarts(double initialLearningRate, Length firstDecaySteps) {
    this(initialLearningRate, firstDecaySteps, 2, 1, 0);
  }

  /** How many times as long each decay is as the one before, at least 1; 2 by default. */
  public CosineDecayRestarts tMul(double tMul) {
    return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, tMul, mMul, alpha);
  }

  /** How many times as high each decay begins as the one before; 1 by default. */
  public CosineDecayRestarts mMul(double mMul) {
    return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, tMul, mMul, alpha);
  }

  /** The lowest rate, as a fraction of the initial one; 0 by default. */
  public CosineDecayRestarts alpha(double alpha) {
    return new CosineDecayRestarts(initialLearningRate, firstDecaySteps, tMul, mMul, alpha);
  }

  @Override
  public double rate(Position at) {
    double step = at.step();
    double length = firstDecaySteps.in(at);
    double restarts = 0;
    if (tMul == 1) {
      restarts = Math.floor(step / length);
      step -= restarts * length;
    } else {
      while (step >= length) {
        step -= length;
        length *= tMul;
        restarts++;
      }
    }
    double height = Math.pow(mMul, restarts) * CosineDecay.height(step / length);
    return initialLearningRate * ((1 - alpha) * height + alpha);
  }
}
