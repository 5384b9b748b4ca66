package dev.sheaf.load.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sample that cannot be encoded.
 *
 * @param most the share of a pass's samples that may be bad
 * @param list the file that each is appended to
 */
public record BadSamplePolicy(Action action, double most, @Nullable Path list) {
  /** See the constants of {@code BadSamples}. */
  public enum Action {
    FAIL,
    SKIP,
    ZERO_WEIGHT
  }
}
