package dev.sheaf.sql;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Hugging Face's {@code datasets} writes of its columns into a Parquet file: under the key
 * {@code huggingface}, as {@code {"info": {"features": {"label": {"names": ["cat", "dog"], "_type":
 * "ClassLabel"}}}}}.
 */
final class HuggingFaceFeatures {
  private HuggingFaceFeatures() {}

  /** The names of the classes of each column that has some; none of a text that is otherwise. */
  static Map<String, List<String>> classNames(String json) {
    Map<String, List<String>> names = new HashMap<>();
    try {
      JsonObject features = object(object(JsonParser.parseString(json), "info"), "features");
      if (features != null) {
        for (Map.Entry<String, JsonElement> feature : features.entrySet()) {
          JsonElement listed = member(feature.getValue(), "names");
          if (listed != null && listed.isJsonArray()) {
            names.put(
                feature.getKey(),
                listed.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
          }
        }
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      return Map.of();
    }
    return names;
  }

  private static @Nullable JsonObject object(@Nullable JsonElement parent, String name) {
    JsonElement found = member(parent, name);
    return found != null && found.isJsonObject() ? found.getAsJsonObject() : null;
  }

  private static @Nullable JsonElement member(@Nullable JsonElement parent, String name) {
    return parent != null && parent.isJsonObject() ? parent.getAsJsonObject().get(name) : null;
  }
}
