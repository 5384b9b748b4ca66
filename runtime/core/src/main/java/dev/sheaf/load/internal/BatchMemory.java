package dev.sheaf.load.internal;

import dev.sheaf.LoadException;
import dev.sheaf.spi.Field;
import java.util.List;

/**
 * The memory of a sequence's batches: for each field a pool of buffers of its tensor, and where the
 * stored form is another, one of that. Thread-safe.
 */
final class BatchMemory {
  private final List<Field> fields;
  private final int batchSize;
  private final BufferPool[] stored;
  private final BufferPool[] tensors;
  private final OpenBatches open = new OpenBatches();

  BatchMemory(List<Field> fields, int batchSize) {
    this.fields = fields;
    this.batchSize = batchSize;
    stored = new BufferPool[fields.size()];
    tensors = new BufferPool[fields.size()];
    for (int f = 0; f < tensors.length; f++) {
      Field field = fields.get(f);
      stored[f] = new BufferPool(bytes(field, field.storedBytes()), open);
      tensors[f] =
          field.storedAsTensor()
              ? stored[f]
              : new BufferPool(bytes(field, field.spec().bytes()), open);
    }
  }

  private int bytes(Field field, long bytesOfSample) {
    long bytes = Math.multiplyExact(bytesOfSample, batchSize);
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "batchSize: %d (expected: at most %d, as a buffer holds 2 GiB and field '%s' has %s a sample)"
              .formatted(
                  batchSize,
                  Integer.MAX_VALUE / bytesOfSample,
                  field.name(),
                  DirectMemory.text(bytesOfSample)));
    }
    return (int) bytes;
  }

  /** The pool of the form that a field encodes. */
  BufferPool stored(int field) {
    return stored[field];
  }

  /** The pool of a field's tensors; that of {@link #stored} if the forms are the same. */
  BufferPool tensors(int field) {
    return tensors[field];
  }

  /**
   * Whether there is room for a queue of batches.
   *
   * @throws LoadException with the sum if not
   */
  void check(int queue) {
    long loading = 0;
    long finished = 0;
    for (Field field : fields) {
      loading = Math.addExact(loading, Math.multiplyExact((long) field.storedBytes(), batchSize));
      finished += field.storedAsTensor() ? 0 : field.spec().bytes() * batchSize;
    }
    int tensors = Math.min(Prefetcher.FINISHED, queue + 1);
    // One more than the queue, as the batch in training still holds the fields that need no finish.
    long needed = Math.addExact(loading * (queue + 1), finished * tensors);
    if (needed > DirectMemory.limit()) {
      String sum =
          "%d batches of %s in the queue and in training and %d of %s as finished tensors need %s"
              .formatted(
                  queue + 1,
                  DirectMemory.text(loading),
                  tensors,
                  DirectMemory.text(finished),
                  DirectMemory.text(needed));
      throw new LoadException(DirectMemory.tooLittle(sum), null);
    }
  }

  /** The batches that hold this memory. */
  OpenBatches open() {
    return open;
  }

  /** Leaves what nobody uses to the garbage collector. */
  void trim() {
    for (int f = 0; f < stored.length; f++) {
      stored[f].trim();
      tensors[f].trim();
    }
  }
}
