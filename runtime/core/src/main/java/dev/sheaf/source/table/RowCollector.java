package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes samples of rows, and keeps what is wrong with them. */
final class RowCollector<R> {
  private final String record;
  private final TableOrigin origin;
  private final Function<TableRow, R> read;
  private final Problems problems = new Problems();
  private final TableRow row;
  private final List<R> samples = new ArrayList<>();

  RowCollector(String record, TableOrigin origin, Columns columns, Function<TableRow, R> read) {
    this.record = record;
    this.origin = origin;
    this.read = read;
    row = new TableRow(origin, columns, problems);
  }

  /** The row to fill before {@link #take}. */
  TableRow row() {
    return row;
  }

  /** Makes a sample of the row as it is filled. */
  void take(long line) {
    row.begin(line);
    try {
      R sample = read.apply(row);
      if (!row.bad() && problems.count() == 0) {
        samples.add(sample);
      }
    } catch (RuntimeException e) {
      // After a wrong value the record was made with a stand-in: what it says then is no news.
      if (!row.bad()) {
        problem(line, "%s refuses the row: %s".formatted(record, Printable.of(e)));
      }
    }
  }

  void problem(long line, String what) {
    problems.add(() -> origin.at(line) + ": " + what);
  }

  /** What ends the reading. */
  void end(long line, String what) {
    problems.addFirst(origin.at(line) + ": " + what);
  }

  /** The samples, if nothing was wrong. */
  List<R> finish() {
    problems.throwIfAny(origin.name(), "no sample was read");
    return samples;
  }
}
