package dev.sheaf.load;

import dev.sheaf.load.internal.BadSamplePolicy;
import dev.sheaf.load.internal.BadSamplePolicy.Action;
import java.nio.file.Path;

/**
 * What becomes of a sample that cannot be encoded. Immutable.
 *
 * <p>Whatever the choice, length, order and bytes of the batches are the same on every run and for
 * every number of workers. What is no {@link RuntimeException} always fails: an {@link Error}, such
 * as a missing native library, or an exception that an encoder declares.
 */
public final class BadSamples {
  /** The first bad sample ends the run with its error: the default. */
  public static final BadSamples FAIL = new BadSamples(new BadSamplePolicy(Action.FAIL, 1, null));

  /**
   * A bad sample is left out of its batch, which gets smaller by it; the others keep their batch
   * and their order. A batch of nothing but bad samples has size 0: no step is to be made of it.
   */
  public static final BadSamples SKIP = new BadSamples(new BadSamplePolicy(Action.SKIP, 1, null));

  /**
   * A bad sample keeps its place with all its tensors 0, and its weight is 0. Batches of records
   * without a sample weight get a weight tensor of ones and zeros.
   */
  public static final BadSamples ZERO_WEIGHT =
      new BadSamples(new BadSamplePolicy(Action.ZERO_WEIGHT, 1, null));

  final BadSamplePolicy policy;

  private BadSamples(BadSamplePolicy policy) {
    this.policy = policy;
  }

  /**
   * Fails nevertheless when more than this share of the samples of a pass is bad: {@code 0.001} for
   * one in a thousand. Without it any number may be.
   */
  public BadSamples atMost(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("atMost: " + share + " (expected: 0 to 1)");
    }
    return new BadSamples(new BadSamplePolicy(policy.action(), share, policy.list()));
  }

  /**
   * Appends each bad sample to a file, once, when its batch is handed over: a line with index,
   * field, file or value, and problem, separated by tabs.
   */
  public BadSamples list(Path file) {
    return new BadSamples(new BadSamplePolicy(policy.action(), policy.most(), file));
  }
}
