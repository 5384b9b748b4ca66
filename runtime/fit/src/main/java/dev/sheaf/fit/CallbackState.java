package dev.sheaf.fit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What one callback keeps in a checkpoint: numbers and texts by name, and files. */
public final class CallbackState {
  private final JsonObject values;
  private final Path directory;
  private final String prefix;

  CallbackState(JsonObject values, Path directory, String prefix) {
    this.values = values;
    this.directory = directory;
    this.prefix = prefix;
  }

  /** Keeps a number, bit for bit; NaN and the infinities too. */
  public CallbackState put(String name, double value) {
    values.add(name, new JsonPrimitive(Double.toString(value)));
    return this;
  }

  /** Keeps a text. */
  public CallbackState put(String name, String value) {
    values.add(name, new JsonPrimitive(value));
    return this;
  }

  /** The number of this name, empty where none was kept. */
  public OptionalDouble number(String name) {
    JsonElement value = values.get(name);
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(value.getAsString()));
  }

  /** The whole number of this name, 0 where none was kept. */
  public int integer(String name) {
    return (int) number(name).orElse(0);
  }

  /** The text of this name, or the given one where none was kept. */
  public String text(String name, String otherwise) {
    JsonElement value = values.get(name);
    return value == null ? otherwise : value.getAsString();
  }

  /**
   * A file of this callback's own in the checkpoint: written in {@link Callback#saveState}, read in
   * {@link Callback#restoreState}, not used after that.
   */
  public Path file(String name) {
    return directory.resolve(prefix + "-" + name);
  }

  JsonObject values() {
    return values;
  }
}
