package dev.sheaf.djl;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What others computed: the Python scripts beside the files. */
final class Expected {
  private Expected() {}

  static JsonObject torch(String part) {
    return read("torch_expected.json").getAsJsonObject(part);
  }

  static JsonObject keras() {
    return read("keras_expected.json");
  }

  static JsonObject scripted() {
    return read("scripted.json");
  }

  private static JsonObject read(String resource) {
    try (InputStreamReader reader =
        new InputStreamReader(
            Expected.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float[] floats(JsonElement array) {
    float[] values = new float[array.getAsJsonArray().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.getAsJsonArray().get(i).getAsFloat();
    }
    return values;
  }

  static long[] longs(JsonElement array) {
    long[] values = new long[array.getAsJsonArray().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.getAsJsonArray().get(i).getAsLong();
    }
    return values;
  }
}
