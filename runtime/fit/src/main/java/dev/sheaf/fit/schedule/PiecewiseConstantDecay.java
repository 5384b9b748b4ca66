package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;
import java.util.ArrayList;
import java.util.List;

/**
 * Keras's {@code PiecewiseConstantDecay}: one rate after the other.
 *
 * <pre>{@code
 * PiecewiseConstantDecay.startingAt(0.1).then(Length.epochs(5), 0.01).then(Length.epochs(8), 0.001)
 * }</pre>
 *
 * <p>A boundary in steps is Keras's: the step of that number, counted from 0, is the last with the
 * rate before it. A boundary in epochs lies between two: after 5 epochs, the first step of the
 * sixth has the new rate.
 *
 * @param boundaries where the rate changes, counted from the beginning and rising
 * @param values the rates, one more than boundaries
 */
public record PiecewiseConstantDecay(List<Length> boundaries, List<Double> values)
    implements Schedule {
  public PiecewiseConstantDecay {
    if (values.size() != boundaries.size() + 1) {
      throw new IllegalArgumentException(
          "values: %d (expected: %d, one more than boundaries)"
              .formatted(values.size(), boundaries.size() + 1));
    }
    values.forEach(value -> Argument.notNegative("values", value));
    boundaries = List.copyOf(boundaries);
    values = List.copyOf(values);
  }

  /** The first rate. */
  public static PiecewiseConstantDecay startingAt(double learningRate) {
    return new PiecewiseConstantDecay(List.of(), List.of(learningRate));
  }

  /** After a boundary, counted from the beginning, this rate. */
  public PiecewiseConstantDecay then(Length boundary, double learningRate) {
    List<Length> longer = new ArrayList<>(boundaries);
    longer.add(boundary);
    List<Double> more = new ArrayList<>(values);
    more.add(learningRate);
    return new PiecewiseConstantDecay(longer, more);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a boundary is not after the one before it
   */
  @Override
  public double rate(Position at) {
    long before = 0;
    int passed = 0;
    for (Length boundary : boundaries) {
      long first = boundary.in(at) + (boundary.isInSteps() ? 1 : 0);
      if (first <= before) {
        throw new IllegalArgumentException(
            "boundaries: %s (expected: each after the one before, with %d steps an epoch)"
                .formatted(boundaries, at.stepsPerEpoch()));
      }
      before = first;
      if (at.step() >= first) {
        passed++;
      }
    }
    return values.get(passed);
  }
}
