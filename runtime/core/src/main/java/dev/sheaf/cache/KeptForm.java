package dev.sheaf.cache;

import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FormCache;
import dev.sheaf.spi.Kept;
import dev.sheaf.spi.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** What one worker reads from the decode-once file, and writes into it, for one field. */
final class KeptForm implements FormCache {
  private final DecodedFile file;
  private final int field;
  private final Kept kept;
  private final boolean inPlace;
  private final Sources sources = new Sources();
  private @Nullable Source missing;

  /** For what varies in length and is not mapped yet: a row may be too small for it. */
  private @Nullable ByteBuffer copy;

  /**
   * @param inPlace whether what is found need not be copied
   */
  KeptForm(DecodedFile file, int field, Kept kept, boolean inPlace) {
    this.file = file;
    this.field = field;
    this.kept = kept;
    this.inPlace = inPlace;
  }

  /** Whether what is found may lie elsewhere than where {@link #placeCopy} has it put. */
  boolean isUsedInPlace() {
    return inPlace;
  }

  /** The most bytes that are kept of a file. */
  int most() {
    return kept.bytes();
  }

  /** Tells the row where a copy of what is kept goes: {@link #most} bytes. */
  void placeCopy(Row row) {
    if (kept.isStoredForm()) {
      row.setForm(row.buffer(), row.offset());
      return;
    }
    ByteBuffer place = copy;
    if (place == null) {
      place = ByteBuffer.allocateDirect(kept.bytes()).order(ByteOrder.nativeOrder());
      copy = place;
    }
    row.setForm(place, 0);
  }

  /** How many bytes the slot has that begins here; 0 if it holds no such thing. */
  int length(ByteBuffer buffer, int offset) {
    if (kept.isStoredForm()) {
      return kept.bytes();
    }
    int length = buffer.getInt(offset);
    return length < Integer.BYTES || length > kept.bytes() ? 0 : length;
  }

  @Override
  public void begin() {
    missing = null;
  }

  @Override
  public boolean read(PhotoSource photo, Row row) {
    Source source = sources.of(field, photo);
    missing = source;
    if (source == null || !file.find(source, photo, row, this)) {
      row.setForm(row.buffer(), row.offset());
      return false;
    }
    missing = null;
    return true;
  }

  @Override
  public void keep(ByteBuffer bytes) {
    if (missing != null) {
      file.keep(missing, bytes);
      missing = null;
    }
  }

  @Override
  public void keep(Row row) {
    if (kept.isStoredForm()) {
      keep(row.buffer().slice(row.offset(), kept.bytes()));
    }
  }
}
