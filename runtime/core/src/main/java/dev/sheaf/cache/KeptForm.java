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
  private @Nullable Source missing;

  KeptForm(DecodedFile file, int field, int bytes) {
    this.file = file;
    this.field = field;
    this.bytes = bytes;
  }

  @Override
  public void begin() {
    missing = null;
  }

  @Override
  public boolean read(Path path, Row row) {
    Source source = Source.of(field, path);
    missing = source;
    if (source == null || !file.read(source, path, row.buffer(), row.offset(), bytes)) {
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
