package dev.sheaf.source.table;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes tables: to a temporary name first, so that a file is there as a whole or not at all. */
final class TableWriting {
  private static final String UNCHANGED = "Nothing was changed";

  private TableWriting() {}

  static <R> void csv(
      List<R> samples, TableFile file, Columns columns, BiConsumer<R, RowVisitor> visit) {
    whole(
        file,
        out -> {
          CsvWriter csv =
              CsvWriter.builder()
                  .fieldSeparator(file.settings().separatorOf(file.path()))
                  .lineDelimiter(LineDelimiter.LF)
                  .build(out);
          csv.writeRecord(columns.names());
          RowWriter row = new RowWriter(file, columns);
          List<String> cells = new ArrayList<>(columns.count());
          int index = 0;
          for (R sample : samples) {
            row.begin(index++);
            visit.accept(sample, row);
            cells.clear();
            for (int column = 0; column < columns.count(); column++) {
              cells.add(row.joined(column));
            }
            csv.writeRecord(cells);
          }
          csv.flush();
        });
  }

  static <R> void jsonLines(
      List<R> samples, TableFile file, Columns columns, BiConsumer<R, RowVisitor> visit) {
    whole(
        file,
        out -> {
          RowWriter row = new RowWriter(file, columns);
          int index = 0;
          for (R sample : samples) {
            row.begin(index++);
            visit.accept(sample, row);
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

  private static void whole(TableFile file, AtomicFile.Text content) {
    try {
      AtomicFile.write(file.path(), file.settings().charset(), content);
    } catch (CharacterCodingException e) {
      throw new SourceException(
          "%s: cannot be written: a sample has text that %s cannot hold; give charset(UTF_8). %s"
              .formatted(file.name(), file.settings().charset(), UNCHANGED),
          e);
    } catch (NoSuchFileException e) {
      throw new SourceException(
          "%s: cannot be written: its folder is not there; make it first. %s"
              .formatted(file.name(), UNCHANGED),
          e);
    } catch (IOException e) {
      throw new SourceException(
          "%s: cannot be written: %s. %s".formatted(file.name(), FileErrors.reason(e), UNCHANGED),
          e);
    }
  }
}
