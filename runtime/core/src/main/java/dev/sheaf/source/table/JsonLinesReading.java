package dev.sheaf.source.table;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of a JSON Lines file into a collector, with one line in memory at a time. */
final class JsonLinesReading {
  private static final String NULL = "is null; every sample needs a value";
  private static final String TWICE = "is there twice; write one value";
  private static final String NESTED = "is an object, or an array of such; write values only";

  private final TableFile file;
  private final Columns columns;
  private final RowCollector<?> rows;
  private final boolean[] seen;

  JsonLinesReading(TableFile file, Columns columns, RowCollector<?> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
    seen = new boolean[columns.count()];
  }

  void read() {
    long line = 0;
    try (TableReader text = TableReader.open(file);
        BufferedReader lines = new BufferedReader(text)) {
      for (String row = lines.readLine(); row != null; row = lines.readLine()) {
        line++;
        text.rowEnds();
        if (!row.isBlank()) {
          row(row, line);
        }
      }
    } catch (CharacterCodingException e) {
      rows.end(TableReader.firstUndecodable(file), TableReader.undecodable(file));
    } catch (IOException e) {
      rows.end(line + 1, FileErrors.reason(e) + ". The rows from here on were not looked at");
    }
  }

  private void row(String row, long line) {
    try (JsonReader json = new JsonReader(new StringReader(row))) {
      json.setStrictness(Strictness.STRICT);
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        rows.problem(
            line,
            "is not a JSON object; write one as {\"%s\": ...}".formatted(columns.printable(0)));
        return;
      }
      object(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        rows.problem(line, "has something after its object; write one object a line");
        return;
      }
      rows.take(line);
    } catch (IOException | IllegalStateException e) {
      rows.problem(line, "is not JSON: " + brief(e));
    }
  }

  private void object(JsonReader json) throws IOException {
    Arrays.fill(seen, false);
    List<String> others = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      int column = columns.find(name);
      if (column < 0) {
        others.add(name);
        json.skipValue();
      } else {
        value(json, column);
        if (seen[column]) {
          rows.row().cell(column).fault(TWICE);
        }
        seen[column] = true;
      }
    }
    json.endObject();
    for (int column = 0; column < seen.length; column++) {
      if (!seen[column]) {
        String hint = Printable.of(DidYouMean.hint(columns.names().get(column), others));
        rows.row().cell(column).fault("is missing" + hint.replace("did you mean", "is it"));
      }
    }
  }

  private void value(JsonReader json, int column) throws IOException {
    switch (json.peek()) {
      case STRING, NUMBER -> rows.row().cell(column).text(json.nextString());
      case BOOLEAN -> rows.row().cell(column).text(String.valueOf(json.nextBoolean()));
      case BEGIN_ARRAY -> array(json, column);
      case NULL -> {
        json.nextNull();
        rows.row().cell(column).fault(NULL);
      }
      default -> {
        json.skipValue();
        rows.row().cell(column).fault(NESTED);
      }
    }
  }

  private void array(JsonReader json, int column) throws IOException {
    List<String> items = new ArrayList<>();
    boolean nested = false;
    json.beginArray();
    while (json.hasNext()) {
      switch (json.peek()) {
        case STRING, NUMBER -> items.add(json.nextString());
        case BOOLEAN -> items.add(String.valueOf(json.nextBoolean()));
        default -> {
          json.skipValue();
          nested = true;
        }
      }
    }
    json.endArray();
    if (nested) {
      rows.row().cell(column).fault(NESTED);
    } else {
      rows.row().cell(column).list(items);
    }
  }

  /** The parser's words without its own line number, which is always 1, and without its link. */
  private static String brief(Exception e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String what = first.replaceFirst("^Use JsonReader.* malformed JSON", "unexpected text");
    return Printable.of(what.replaceFirst(" at line 1 column (\\d+).*", " at character $1"));
  }
}
