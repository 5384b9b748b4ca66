package dev.sheaf.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file into a collector, with one row in memory at a time. */
final class CsvReading {
  /** How many of the file's columns a message lists. */
  private static final int LISTED = 20;

  private static final String OPEN_QUOTE =
      "a quote that this row opens is never closed. Close it, or write it twice in a cell";

  private static final String TEXT_AFTER_QUOTE =
      "text after a closing quote. Write a quote within a quoted cell twice";

  private final TableFile file;
  private final Columns columns;
  private final RowCollector<?> rows;

  CsvReading(TableFile file, Columns columns, RowCollector<?> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  void read() {
    CsvRow row = new CsvRow();
    try (TableReader reader = TableReader.open(file);
        CsvReader<CsvRow> csv = parser(separator()).build(row, new EndMark(reader))) {
      @Nullable Header header = null;
      Iterator<CsvRow> read = csv.iterator();
      while (read.hasNext() && !read.next().endsWith(EndMark.MARK)) {
        reader.rowEnds();
        if (!row.isBlank()) {
          if (header != null) {
            row(row, header);
          } else {
            header = header(row);
            if (header == null) {
              return;
            }
          }
        }
      }
      if (row.cells() > 1 || row.to(0) > 1) {
        stopped(row.line(), OPEN_QUOTE);
      } else if (header == null) {
        rows.problem(1, "is empty; its first line must name the columns " + named());
      }
    } catch (CsvParseException e) {
      stopped(row.line(), TEXT_AFTER_QUOTE);
    } catch (UncheckedIOException e) {
      stopped(row.line(), Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      stopped(row.line(), e);
    }
  }

  static CsvReader.CsvReaderBuilder parser(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        // The header tells how many there are to be.
        .allowMissingFields(true)
        .allowExtraFields(true)
        .trimWhitespacesAroundQuotes(true)
        // The reader has the bound of a row, and says what that is.
        .maxBufferSize(2 * TableReader.LONGEST_ROW);
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

  private @Nullable Header header(CsvRow cells) {
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

  private void row(CsvRow cells, Header header) {
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
      stopped(line, FileErrors.reason(e));
    }
  }

  private void stopped(long line, String reason) {
    rows.end(line, reason + ". The rows from here on were not looked at");
  }
}
