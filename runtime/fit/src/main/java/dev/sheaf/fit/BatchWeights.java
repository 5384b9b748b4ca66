package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.fit.internal.loop.ClassWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weights of a batch's samples: their own times those of their classes. */
final class BatchWeights {
  private final List<ClassWeights> classes;

  BatchWeights(List<ClassWeights> classes) {
    this.classes = List.copyOf(classes);
  }

  /** Null for all 1. */
  @Nullable SampleWeights of(Batch batch) {
    float[] own = own(batch);
    if (classes.isEmpty()) {
      return own == null ? null : SampleWeights.of(own);
    }
    List<float @Nullable []> ofTarget =
        new ArrayList<>(Collections.nCopies(batch.targets().size(), own));
    for (ClassWeights each : classes) {
      ofTarget.set(each.target(batch), each.of(batch, own));
    }
    return SampleWeights.ofTargets(ofTarget);
  }

  /** The samples' own weights; null for all 1. */
  private static float @Nullable [] own(Batch batch) {
    Tensor tensor = batch.weights().orElse(null);
    if (tensor == null) {
      return null;
    }
    float[] weights = new float[batch.size()];
    if (tensor.shape().elements() != weights.length) {
      throw new IllegalStateException(
          "sample weights %s (expected: float32 [%d])".formatted(tensor, weights.length));
    }
    tensor.floats().get(weights);
    return weights;
  }
}
