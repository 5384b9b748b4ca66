package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.util.List;

/** Names the rows of several files that are read as one table: the file, and the row in it. */
final class FilePlaces {
  private final List<String> files;
  private int file;
  private long before;

  FilePlaces(List<String> files) {
    this.files = files;
  }

  /** Tells which file a row is from; rows come file by file. */
  void at(long row, int index) {
    if (index != file) {
      file = index;
      before = row - 1;
    }
  }

  /** {@code data/train-0001.parquet: row 17}. */
  String name(long row) {
    return Printable.of(files.get(file)) + ": row " + (row - before);
  }
}
