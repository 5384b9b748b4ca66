package dev.sheaf.internal;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A report for programs: JSON, indented, with a line end, of printable characters. */
public final class JsonText {
  private JsonText() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void to(JsonWriter json) throws IOException;
  }

  public static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setFormattingStyle(FormattingStyle.PRETTY);
      content.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return Printable.json(text.append('\n').toString());
  }
}
