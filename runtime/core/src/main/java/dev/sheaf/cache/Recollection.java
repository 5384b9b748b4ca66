package dev.sheaf.cache;

import dev.sheaf.spi.Recall;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one worker finds in the decode-once file for one field, sample after sample. Not
 * thread-safe.
 */
public final class Recollection implements Recall {
  private final DecodedFile file;
  private final int field;
  private final int bytes;
  private ByteBuffer row = ByteBuffer.allocate(0);
  private int rowOffset;
  private @Nullable Source asked;
  private @Nullable ByteBuffer found;
  private int foundAt;

  Recollection(DecodedFile file, int field, int bytes) {
    this.file = file;
    this.field = field;
    this.bytes = bytes;
  }

  /** The next sample, which has its stored form in this place if it is not found. */
  public void begin(ByteBuffer row, int offset) {
    this.row = row;
    rowOffset = offset;
    asked = null;
    found = null;
  }

  @Override
  public boolean recall(Path path) {
    Source source = Source.of(field, path);
    asked = source;
    if (source == null) {
      return false;
    }
    int slot = file.find(source);
    if (slot == SlotIndex.NONE) {
      return false;
    }
    ByteBuffer mapping = file.mapping(slot);
    if (mapping == null) {
      if (!file.copy(slot, row, rowOffset, bytes)) {
        return false;
      }
      found = row;
      foundAt = rowOffset;
    } else {
      found = mapping;
      foundAt = file.offset(slot);
    }
    if (!file.isWhole(slot, found, foundAt, bytes)) {
      file.warnOfDamage(path);
      found = null;
      return false;
    }
    return true;
  }

  /** Where the stored form is: in the file's mapping, or in the sample's own place. */
  public ByteBuffer buffer() {
    return found == null ? row : found;
  }

  /** Where the stored form begins in {@link #buffer}. */
  public int offset() {
    return found == null ? rowOffset : foundAt;
  }

  /** Keeps what the sample's place now holds, if it was asked for and not found. */
  public void keep() {
    if (found == null && asked != null) {
      file.keep(asked, row, rowOffset, bytes);
    }
  }
}
