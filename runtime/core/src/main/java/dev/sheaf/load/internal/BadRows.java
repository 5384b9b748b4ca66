package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The bad samples of one batch, and what becomes of their rows. Filled by workers; read when all of
 * them are done with the batch.
 */
final class BadRows {
  static final int NONE = -1;

  private final BadSamplePolicy.Action action;
  private final int size;
  private volatile BadSampleException @Nullable [] failures;
  private int @Nullable [] rows;
  private int kept;

  BadRows(BadSamplePolicy.Action action, int size) {
    this.action = action;
    this.size = size;
    kept = size;
  }

  /** Notes that the sample of slot {@code k} is bad, or throws that if one is enough to fail. */
  synchronized void add(int k, BadSampleException failure) {
    if (action == BadSamplePolicy.Action.FAIL) {
      throw failure.or("To go on without such samples, set onBadSample(BadSamples.SKIP).");
    }
    if (failures == null) {
      failures = new BadSampleException[size];
    }
    failures[k] = failure;
  }

  /** Decides the rows; all samples are encoded. */
  void settle() {
    if (failures != null && action == BadSamplePolicy.Action.SKIP) {
      rows = new int[size];
      kept = 0;
      for (int k = 0; k < size; k++) {
        rows[k] = failures[k] == null ? kept++ : NONE;
      }
    }
  }

  /** The number of rows in the batch. */
  int kept() {
    return kept;
  }

  /** The row of slot {@code k} in the batch, or {@link #NONE} if it is left out. */
  int row(int k) {
    return rows == null ? k : rows[k];
  }

  /** The rows of the batch that hold samples which could be encoded. */
  int[] goodRows() {
    return IntStream.range(0, size).filter(k -> !isBad(k)).map(this::row).toArray();
  }

  boolean isBad(int k) {
    return failures != null && failures[k] != null;
  }

  /** Moves the rows of a buffer that already has the tensor's form to their place. */
  void apply(ByteBuffer tensor, int bytes) {
    if (failures == null) {
      return;
    }
    Row zeros = new Row(new Workspace());
    for (int k = 0; k < size; k++) {
      int row = row(k);
      if (row == NONE) {
        continue;
      }
      if (isBad(k)) {
        zeros.place(tensor, row * bytes);
        zeros.clear(bytes);
      } else if (row != k) {
        tensor.put(row * bytes, tensor, k * bytes, bytes);
      }
    }
  }

  /** The failures in the order of the slots. */
  List<BadSampleException> failures() {
    if (failures == null) {
      return List.of();
    }
    List<BadSampleException> found = new ArrayList<>();
    for (BadSampleException failure : failures) {
      if (failure != null) {
        found.add(failure);
      }
    }
    return found;
  }
}
