package dev.sheaf.load;

import dev.sheaf.cache.Recollection;
import dev.sheaf.cache.Recollections;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the stored forms of one batch's samples are: where they were encoded, or where the
 * decode-once file has them, so that they need no copy. Each sample is written by one worker.
 */
final class StoredForms {
  private final List<Field> fields;
  private final @Nullable ByteBuffer[] @Nullable [] kept;
  private final int[][] keptAt;

  StoredForms(List<Field> fields, int size) {
    this.fields = fields;
    kept = new ByteBuffer[fields.size()][];
    keptAt = new int[fields.size()][];
    for (int f = 0; f < kept.length; f++) {
      if (!fields.get(f).decoder().isEmpty()) {
        kept[f] = new ByteBuffer[size];
        keptAt[f] = new int[size];
      }
    }
  }

  /** Before the sample of slot {@code k} is encoded. */
  void begin(Slot slot, ByteBuffer[] stored, int k) {
    Recollections worker = Recollections.of(slot);
    for (int f = 0; f < kept.length; f++) {
      Recollection field = worker.field(f);
      if (field != null) {
        field.begin(stored[f], k * fields.get(f).storedBytes());
      }
    }
  }

  /** After it is encoded. */
  void end(Slot slot, ByteBuffer[] stored, int k) {
    Recollections worker = Recollections.of(slot);
    for (int f = 0; f < kept.length; f++) {
      Recollection recollection = worker.field(f);
      if (recollection == null) {
        continue;
      }
      recollection.keep();
      ByteBuffer buffer = recollection.buffer();
      Field field = fields.get(f);
      int place = k * field.storedBytes();
      if (!field.storedAsTensor()) {
        kept[f][k] = buffer;
        keptAt[f][k] = recollection.offset();
      } else if (buffer != stored[f]) {
        stored[f].put(place, buffer, recollection.offset(), field.storedBytes());
      }
    }
  }

  /** The buffer that holds the stored form of slot {@code k}; {@code encoded} if not kept. */
  ByteBuffer buffer(int field, int k, ByteBuffer encoded) {
    ByteBuffer[] buffers = kept[field];
    return buffers == null || buffers[k] == null ? encoded : buffers[k];
  }

  /** Where it begins there. */
  int offset(int field, int k) {
    ByteBuffer[] buffers = kept[field];
    return buffers == null || buffers[k] == null
        ? k * fields.get(field).storedBytes()
        : keptAt[field][k];
  }
}
