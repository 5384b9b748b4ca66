package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.nio.file.Path;
import java.util.Objects;

/** A table's file; paths in it are relative to its folder. */
final class TableFile extends TableOrigin {
  private final Path path;

  TableFile(Path path, TableSettings settings) {
    super(
        Printable.of(path),
        line -> Printable.of(path) + ":" + line,
        Objects.requireNonNullElse(path.getParent(), Path.of("")),
        settings);
    this.path = path;
  }

  Path path() {
    return path;
  }
}
