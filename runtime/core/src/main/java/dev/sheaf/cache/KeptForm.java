package dev.sheaf.cache;

import dev.sheaf.spi.FormCache;
import dev.sheaf.spi.Row;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What one worker reads from the decode-once file, and writes into it, for one field. */
final class KeptForm implements FormCache {
  private final DecodedFile file;
  private final int field;
  private final int bytes;
  private final boolean inPlace;
  private @Nullable Source missing;

  /**
   * @param inPlace whether a form that is found need not be copied into the row
   */
  KeptForm(DecodedFile file, int field, int bytes, boolean inPlace) {
    this.file = file;
    this.field = field;
    this.bytes = bytes;
    this.inPlace = inPlace;
  }

  @Override
  public void begin() {
    missing = null;
  }

  @Override
  public boolean read(Path path, Row row) {
    Source source = Source.of(field, path);
    missing = source;
    if (source == null || !file.find(source, path, row, bytes, inPlace)) {
      return false;
    }
    missing = null;
    return true;
  }

  @Override
  public void keep(Row row) {
    if (missing != null) {
      file.keep(missing, row.buffer(), row.offset(), bytes);
      missing = null;
    }
  }
}
