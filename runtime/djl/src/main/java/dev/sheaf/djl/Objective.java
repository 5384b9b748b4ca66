package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;
import dev.sheaf.djl.loss.SampleLoss;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a step makes smaller. */
sealed interface Objective {
  /** The number of targets it needs, or -1 for any. */
  int targets();

  /**
   * The loss of each target over a batch, each a scalar.
   *
   * @param weights float32 [n], or null for all 1
   */
  List<NDArray> losses(NDList targets, NDList outputs, @Nullable NDArray weights);

  /** One loss for each target. */
  record PerSample(List<SampleLoss> losses) implements Objective {
    @Override
    public int targets() {
      return losses.size();
    }

    @Override
    public List<NDArray> losses(NDList targets, NDList outputs, @Nullable NDArray weights) {
      return IntStream.range(0, losses.size())
          .mapToObj(i -> mean(i, targets.get(i), outputs.get(i), weights))
          .toList();
    }

    private NDArray mean(int i, NDArray target, NDArray output, @Nullable NDArray weights) {
      NDArray each;
      try {
        each = losses.get(i).losses(target, output);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "target '%s': %s".formatted(target.getName(), e.getMessage()), e);
      }
      long n = target.getShape().get(0);
      if (each.getShape().dimension() != 1 || each.getShape().get(0) != n) {
        throw new IllegalStateException(
            "%s gives the shape %s (expected: one loss a sample, (%d))"
                .formatted(losses.get(i), each.getShape(), n));
      }
      return weights == null ? each.mean() : each.mul(weights).sum().div(n);
    }
  }

  /** One of DJL's losses, over all targets and outputs. */
  record Whole(Loss loss) implements Objective {
    @Override
    public int targets() {
      return -1;
    }

    @Override
    public List<NDArray> losses(NDList targets, NDList outputs, @Nullable NDArray weights) {
      if (weights != null) {
        throw new UnsupportedOperationException(
            "DJL's %s gives one number a batch, so classes and samples cannot have weights; take a SampleLoss"
                .formatted(loss.getClass().getSimpleName()));
      }
      return List.of(loss.evaluate(targets, outputs));
    }
  }
}
