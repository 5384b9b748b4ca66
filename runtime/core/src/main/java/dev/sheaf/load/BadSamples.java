package dev.sheaf.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sample that cannot be encoded. Immutable.
 *
 * <p>Whatever the choice, length, order and bytes of the batches are the same on every run and for
 * every number of workers. An {@link Error}, such as a missing native library, always fails.
 */
public final class BadSamples {
  enum Action {
    FAIL,
    SKIP,
    ZERO_WEIGHT
  }

  /** The first bad sample ends the run with its error: the default. */
  public static final BadSamples FAIL = new BadSamples(Action.FAIL, 1, null);

  /**
   * A bad sample is left out of its batch, which gets smaller by it; the others keep their batch
   * and their order. A batch of nothing but bad samples has size 0: no step is to be made of it.
   */
  public static final BadSamples SKIP = new BadSamples(Action.SKIP, 1, null);

  /**
   * A bad sample keeps its place with all its tensors 0, and its weight is 0. Batches of records
   * without a sample weight get a weight tensor of ones and zeros.
   */
  public static final BadSamples ZERO_WEIGHT = new BadSamples(Action.ZERO_WEIGHT, 1, null);

  final Action action;
  final double most;
  final @Nullable Path list;

  private BadSamples(Action action, double most, @Nullable Path list) {
    this.action = action;
    this.most = most;
    this.list = list;
  }

  /**
   * Fails nevertheless when more than this share of the samples of a pass is bad: {@code 0.001} for
   * one in a thousand. Without it any number may be.
   */
  public BadSamples atMost(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("atMost: " + share + " (expected: 0 to 1)");
    }
    return new BadSamples(action, share, list);
  }

  /**
   * Appends each bad sample to a file, once, when its batch is handed over: a line with index,
   * field, file or value, and problem, separated by tabs.
   */
  public BadSamples list(Path file) {
    return new BadSamples(action, most, file);
  }
}
