package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.LoadException;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the bad samples of a pass as their batches are handed over. Used by one thread. */
final class BadTally {
  private final BadSamplePolicy policy;
  private final int samples;
  private final BitSet listed = new BitSet();
  private int count;

  BadTally(BadSamplePolicy policy, int samples) {
    this.policy = policy;
    this.samples = samples;
  }

  int count() {
    return count;
  }

  void reset() {
    count = 0;
  }

  /**
   * Counts and lists the bad samples of a batch.
   *
   * @throws BadSampleException if there are more than the policy allows
   */
  void add(List<BadSampleException> failures) {
    for (BadSampleException failure : failures) {
      count++;
      list(failure);
      if (count > policy.most() * samples) {
        throw failure.because(
            "%s (bad sample number %d of %d in this pass; at most %s %% may be bad)"
                .formatted(failure.problem(), count, samples, (float) (100 * policy.most())));
      }
    }
  }

  private void list(BadSampleException failure) {
    Path file = policy.list();
    if (file == null || listed.get(failure.sample())) {
      return;
    }
    listed.set(failure.sample());
    String line =
        String.join(
            "\t",
            Integer.toString(failure.sample()),
            plain(failure.field()),
            plain(failure.value()),
            plain(failure.problem()));
    try {
      Files.writeString(
          file,
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new LoadException(
          "cannot append to the list of bad samples " + Printable.of(file) + ": " + reason(e),
          FileErrors.printable(e));
    }
  }

  /** A text without tabs and line ends, so that it is one column. */
  private static String plain(@Nullable String text) {
    return String.valueOf(text).replaceAll("[\\p{C}\u2028\u2029]", "?");
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + Printable.of(e.getMessage());
  }
}
