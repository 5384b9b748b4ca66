package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/**
 * The same rate in every step: a part of a schedule that has others before or after it.
 *
 * @param learningRate the rate
 */
public record Constant(double learningRate) implements Schedule {
  public Constant {
    Argument.notNegative("learningRate", learningRate);
  }

  @Override
  public double rate(Position at) {
    return learningRate;
  }
}
