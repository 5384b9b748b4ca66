package dev.sheaf.source.table;

import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file into a collector, with one row in memory at a time. */
final class CsvReading {
  /** How many of the file's columns a message lists. */
  private static final int LISTED = 20;

  private final TableFile file;
  private final Columns columns;
  private final RowCollector<?> rows;

  CsvReading(TableFile file, Columns columns, RowCollector<?> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  void read() {
    long line = 1;
    try (TableReader reader = TableReader.open(file)) {
      CsvScanner cells = new CsvScanner(reader, separator());
      @Nullable Header header = null;
      while (cells.nextRow()) {
        line = cells.nextLine();
        reader.rowEnds();
        if (!isBlank(cells)) {
          if (header != null) {
            row(cells, header);
          } else {
            header = header(cells);
            if (header == null) {
              return;
            }
          }
        }
      }
      if (header == null) {
        rows.problem(1, "is empty; its first line must name the columns " + named());
      }
    } catch (IOException e) {
      stopped(line, e);
    }
  }

  private char separator() {
    return file.settings().separatorOf(file.path());
  }

  /**
   * Where the columns are.
   *
   * @param places the cell of each bound column
   * @param width how many cells the line has
   */
  private record Header(int[] places, int width) {}

  private static boolean isBlank(CsvScanner cells) {
    return cells.cells() == 1 && cells.to(0) == 0;
  }

  private @Nullable Header header(CsvScanner cells) {
    long line = cells.line();
    List<String> names =
        IntStream.range(0, cells.cells()).mapToObj(cell -> cells.text(cell).strip()).toList();
    int[] places = new int[columns.count()];
    boolean complete = true;
    for (int column = 0; column < places.length; column++) {
      String name = columns.names().get(column);
      places[column] = names.indexOf(name);
      if (places[column] < 0) {
        String separator = OtherSeparator.adviceForHeader(names, name, separator());
        if (!separator.isEmpty()) {
          rows.problem(line, missing(name, names) + " " + separator);
          return null; // the other columns are missing for the same reason
        }
        rows.problem(line, missing(name, names) + " Rename the column, or name it with @Column");
      } else if (names.lastIndexOf(name) != places[column]) {
        rows.problem(line, "two columns are '%s'; rename one".formatted(Printable.of(name)));
      }
      complete &= places[column] == names.lastIndexOf(name) && places[column] >= 0;
    }
    return complete ? new Header(places, names.size()) : null;
  }

  private String missing(String name, List<String> names) {
    String there =
        names.stream()
            .limit(LISTED)
            .map(other -> "'" + Printable.of(other) + "'")
            .collect(Collectors.joining(", "));
    String found =
        "no column '%s' among %s%s%s"
            .formatted(
                Printable.of(name),
                there,
                names.size() > LISTED ? ", ..." : "",
                Printable.of(DidYouMean.hint(name, names)));
    return Problems.ended(found);
  }

  private String named() {
    return columns.names().stream().map(Printable::of).collect(Collectors.joining(", "));
  }

  private void row(CsvScanner cells, Header header) {
    int count = cells.cells();
    if (count != header.width) {
      rows.problem(
          cells.line(),
          "%d %s, where the first line has %d; is a separator missing or not quoted?"
              .formatted(count, count == 1 ? "cell" : "cells", header.width));
      return;
    }
    rows.row().cells(cells, header.places);
    rows.take(cells.line());
  }

  /** What follows cannot be divided into rows. */
  private void stopped(long line, IOException e) {
    if (e instanceof CharacterCodingException) {
      rows.end(TableReader.firstUndecodable(file), TableReader.undecodable(file));
    } else {
      rows.end(line, FileErrors.reason(e) + ". The rows from here on were not looked at");
    }
  }
}
