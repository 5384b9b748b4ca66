package dev.sheaf.source;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.sheaf.field.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables: to a temporary name first, so that a file is there as a whole or not at all. */
final class TableWriting {
  private TableWriting() {}

  static <R> void csv(
      List<R> samples, TableFile file, Columns columns, BiConsumer<R, RowWriter> write) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(file.settings().separatorOf(file.path()))
            .setRecordSeparator('\n')
            .get();
    whole(
        file,
        out -> {
          CSVPrinter printer = new CSVPrinter(out, format);
          printer.printRecord(columns.names());
          RowWriter row = new RowWriter(file, columns);
          List<String> cells = new ArrayList<>(columns.count());
          int index = 0;
          for (R sample : samples) {
            row.begin(index++);
            write.accept(sample, row);
            cells.clear();
            for (int column = 0; column < columns.count(); column++) {
              cells.add(row.joined(column));
            }
            printer.printRecord(cells);
          }
          printer.flush();
        });
  }

  static <R> void jsonLines(
      List<R> samples, TableFile file, Columns columns, BiConsumer<R, RowWriter> write) {
    whole(
        file,
        out -> {
          RowWriter row = new RowWriter(file, columns);
          int index = 0;
          for (R sample : samples) {
            row.begin(index++);
            write.accept(sample, row);
            JsonWriter json = new JsonWriter(out);
            json.setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true));
            json.beginObject();
            for (int column = 0; column < columns.count(); column++) {
              json.name(columns.names().get(column));
              value(row.cell(column), json);
            }
            json.endObject();
            json.flush();
            out.write('\n');
          }
        });
  }

  private static void value(RowWriter.Cell cell, JsonWriter json) throws IOException {
    if (cell.list()) {
      json.beginArray();
    }
    for (String item : cell.items()) {
      if (!cell.literal()) {
        json.value(item);
      } else {
        json.jsonValue(item);
      }
    }
    if (cell.list()) {
      json.endArray();
    }
  }

  private interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private static void whole(TableFile file, Content content) {
    Path target = file.path().toAbsolutePath();
    Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (BufferedWriter out =
          Files.newBufferedWriter(
              temporary, file.settings().charset(), StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      move(temporary, target);
    } catch (IOException e) {
      throw new SourceException(
          "%s: cannot be written: %s. Nothing was changed"
              .formatted(file.name(), Printable.of(FileErrors.reason(e))),
          e);
    } finally {
      delete(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The name says what it is; the error that led here matters more.
    }
  }
}
