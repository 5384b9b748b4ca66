package dev.sheaf.source.table;

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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator())
            .setIgnoreEmptyLines(false) // They count as lines.
            .get();
    long line = 1;
    try (TableReader reader = TableReader.open(file);
        CSVParser parser = format.parse(reader)) {
      Iterator<CSVRecord> records = parser.iterator();
      @Nullable Header header = null;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        reader.rowEnds();
        if (!isBlank(record)) {
          if (header != null) {
            row(record, header, line);
          } else {
            header = header(record, line);
            if (header == null) {
              return;
            }
          }
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (header == null) {
        rows.problem(1, "is empty; its first line must name the columns " + named());
      }
    } catch (UncheckedIOException e) {
      stopped(line, Objects.requireNonNull(e.getCause()));
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

  private static boolean isBlank(CSVRecord record) {
    return record.size() == 1 && record.get(0).isEmpty();
  }

  private @Nullable Header header(CSVRecord record, long line) {
    List<String> names = record.stream().map(String::strip).toList();
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

  private void row(CSVRecord record, Header header, long line) {
    if (record.size() != header.width) {
      rows.problem(
          line,
          "%d %s, where the first line has %d; is a separator missing or not quoted?"
              .formatted(record.size(), record.size() == 1 ? "cell" : "cells", header.width));
      return;
    }
    for (int column = 0; column < header.places.length; column++) {
      rows.row().text(column, record.get(header.places[column]));
    }
    rows.take(line);
  }

  /** What follows cannot be divided into rows. */
  private void stopped(long line, IOException e) {
    if (e instanceof CharacterCodingException) {
      rows.end(TableReader.firstUndecodable(file), TableReader.undecodable(file));
    } else {
      rows.end(line, reason(e) + ". The rows from here on were not looked at");
    }
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("EOF reached")) {
      return "a quote that this row opens is never closed. Close it, or write it twice in a cell";
    }
    if (message.contains("encapsulated token and delimiter")) {
      return "text after a closing quote. Write a quote within a quoted cell twice";
    }
    return FileErrors.reason(e);
  }
}
