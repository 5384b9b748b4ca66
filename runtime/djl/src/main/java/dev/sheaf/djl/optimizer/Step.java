package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;

/** One update of one parameter. */
public final class Step {
  private final double rate;
  private final long number;
  private final Scalars scalars;
  private final NDArray weight;

  Step(double rate, long number, Scalars scalars, NDArray weight) {
    this.rate = rate;
    this.number = number;
    this.scalars = scalars;
    this.weight = weight;
  }

  /** The learning rate of this update. */
  public double rate() {
    return rate;
  }

  /** Which update of the parameter it is, from 1. */
  public long number() {
    return number;
  }

  /**
   * A factor or summand for operations on the parameter's tensors, as float32. It must not be
   * changed or closed. DJL makes a tensor of each number that an operation is given; this one is
   * kept for the next.
   */
  public NDArray scalar(double value) {
    return scalars.of((float) value, weight);
  }
}
