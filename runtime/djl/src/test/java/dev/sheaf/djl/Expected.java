package dev.sheaf.djl;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What others computed: the Python scripts beside the files. */
final class Expected {
  private Expected() {}

  static JsonObject torch(String part) {
    return read("torch_expected.json").getAsJsonObject(part);
  }

  static JsonObject keras() {
    return read("keras_expected.json");
  }

  static JsonObject outputs() {
    return read("keras_outputs.json");
  }

  static JsonObject frozen() {
    return read("frozen_expected.json");
  }

  static JsonObject optimizers() {
    return read("optimizers.json");
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

  static TensorFile.Values tensor(JsonElement described) {
    JsonObject object = described.getAsJsonObject();
    float[] values = floats(object.get("values"));
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new TensorFile.Values(new Gson().fromJson(object.get("shape"), long[].class), bytes);
  }

  static float[] floats(TensorFile.Values values) {
    float[] floats = new float[values.bytes().remaining() / Float.BYTES];
    values.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }

  /** The tensors of an object as a file of weights. */
  static TensorFile weights(JsonObject named) {
    Map<String, TensorFile.Values> tensors = new LinkedHashMap<>();
    named.entrySet().forEach(entry -> tensors.put(entry.getKey(), tensor(entry.getValue())));
    return new TensorFile(tensors, Map.of());
  }
}
