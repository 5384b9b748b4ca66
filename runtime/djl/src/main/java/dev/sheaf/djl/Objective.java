package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
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

  /** The loss of each target over a batch, each a scalar. */
  List<NDArray> losses(NDList targets, NDList outputs, Factors factors);

  /** The loss of a target; null where it is one of all. */
  @Nullable SampleLoss loss(int target);

  /** The names of the targets, in order; none where nobody gave them. */
  List<String> names();

  /** How much the loss of a target counts in the total. */
  double weight(int target);

  /** What the gradients are of. */
  default NDArray total(List<NDArray> losses) {
    NDArray total = weighted(losses.get(0), weight(0));
    for (int target = 1; target < losses.size(); target++) {
      total = total.add(weighted(losses.get(target), weight(target)));
    }
    return total;
  }

  /** The losses as numbers, read at once. */
  static float[] read(List<NDArray> losses) {
    return losses.size() == 1
        ? new float[] {losses.get(0).getFloat()}
        : NDArrays.stack(new NDList(losses)).toFloatArray();
  }

  private static NDArray weighted(NDArray loss, double weight) {
    return weight == 1 ? loss : loss.mul((float) weight);
  }

  /**
   * One loss for each target.
   *
   * @param weights how much each counts
   * @param names the names of the targets; may be none
   */
  record PerSample(List<SampleLoss> losses, List<Double> weights, List<String> names)
      implements Objective {
    @Override
    public int targets() {
      return losses.size();
    }

    @Override
    public SampleLoss loss(int target) {
      return losses.get(target);
    }

    @Override
    public double weight(int target) {
      return weights.get(target);
    }

    @Override
    public List<NDArray> losses(NDList targets, NDList outputs, Factors factors) {
      return IntStream.range(0, losses.size())
          .mapToObj(i -> mean(i, targets.get(i), outputs.get(i), factors.of(i)))
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
    public @Nullable SampleLoss loss(int target) {
      return null;
    }

    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public double weight(int target) {
      return 1;
    }

    @Override
    public List<NDArray> losses(NDList targets, NDList outputs, Factors factors) {
      if (!factors.none()) {
        throw new UnsupportedOperationException(
            "DJL's %s gives one number a batch, so classes and samples cannot have weights; take a SampleLoss"
                .formatted(loss.getClass().getSimpleName()));
      }
      return List.of(loss.evaluate(targets, outputs));
    }
  }
}
