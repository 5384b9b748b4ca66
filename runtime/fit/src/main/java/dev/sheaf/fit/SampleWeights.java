package dev.sheaf.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much the samples of a batch count: a factor for each one's loss, and in weighted metrics. The
 * targets of a model with several may have factors of their own. Immutable, except that the arrays
 * are not copied.
 */
public final class SampleWeights {
  private final float @Nullable [] ofAll;
  private final List<float @Nullable []> ofTarget;

  private SampleWeights(float @Nullable [] ofAll, List<float @Nullable []> ofTarget) {
    this.ofAll = ofAll;
    this.ofTarget = ofTarget;
  }

  /** One factor for each sample, for every target alike. */
  public static SampleWeights of(float... weights) {
    return new SampleWeights(weights, List.of());
  }

  /** The factors for each target, in the batch's order; null for all 1. */
  public static SampleWeights ofTargets(List<float @Nullable []> weights) {
    return new SampleWeights(null, weights);
  }

  /** The factors of the samples for a target, by its place in the batch; null for all 1. */
  public float @Nullable [] of(int target) {
    return target < ofTarget.size() ? ofTarget.get(target) : ofAll;
  }
}
