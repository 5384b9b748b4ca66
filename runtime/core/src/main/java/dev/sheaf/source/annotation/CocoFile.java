package dev.sheaf.source.annotation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three lists of a COCO file, each item by itself: whether they fit together is not looked at
 * here. An item that is not whole is told as a problem and left out.
 */
final class CocoFile {
  /**
   * A photo; {@code index} is its place in the list, as it is that of the others. Its size is 0
   * where none is given.
   */
  record Image(int index, long id, String name, long width, long height) {
    String place() {
      return CocoFile.place("images", index);
    }
  }

  record Category(int index, long id, String name) {
    String place() {
      return CocoFile.place("categories", index);
    }
  }

  /** A thing; the box is left, top, width, height. */
  record Thing(int index, long image, long category, boolean crowd, double[] box, float[] points) {
    String place() {
      return CocoFile.place("annotations", index);
    }
  }

  private static final String WHOLE = "is not a whole number; write it as 42";

  final List<Image> images = new ArrayList<>();
  final List<Category> categories = new ArrayList<>();
  final List<Thing> things = new ArrayList<>();
  private final Path path;
  private final Problems problems;

  CocoFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Where an item is: {@code annotations[12]}. */
  private static String place(String list, int index) {
    return list + "[" + index + "]";
  }

  void problem(String place, String what) {
    problems.add(() -> at(place) + ": " + what);
  }

  /** The file and a place in it, for messages. */
  String at(String place) {
    return Printable.of(path) + ": " + Printable.of(place);
  }

  void read() {
    try (JsonReader json = new JsonReader(Files.newBufferedReader(path))) {
      json.setStrictness(Strictness.STRICT);
      lists(json);
    } catch (CharacterCodingException e) {
      stopped("is not UTF-8");
    } catch (MalformedJsonException | EOFException | JsonParseException | IllegalStateException e) {
      stopped("is not JSON: " + brief(e));
    } catch (IOException e) {
      stopped(FileErrors.reason(e));
    }
  }

  private void stopped(String what) {
    problems.addFirst(Printable.of(path) + ": " + what);
  }

  /** The parser's words without its advice to be lenient and its link. */
  private static String brief(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return Printable.of(first.replaceFirst("^Use JsonReader.* malformed JSON", "unexpected text"));
  }

  private void lists(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      stopped("is not a COCO file, which is an object with images, annotations and categories");
      return;
    }
    List<String> found = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (name) {
        case "images" -> items(json, name, this::image);
        case "categories" -> items(json, name, this::category);
        case "annotations" -> items(json, name, this::thing);
        default -> json.skipValue();
      }
      found.add(name);
    }
    json.endObject();
    for (String name : List.of("images", "annotations", "categories")) {
      if (!found.contains(name)) {
        stopped("has no '%s'; a COCO file has images, annotations and categories".formatted(name));
      }
    }
  }

  /** What reads one item of a list. */
  private interface Item {
    void read(int index, JsonObject item);
  }

  private void items(JsonReader json, String list, Item reader) throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      problem(list, "is not a list");
      json.skipValue();
      return;
    }
    json.beginArray();
    for (int index = 0; json.hasNext(); index++) {
      JsonElement item = JsonParser.parseReader(json);
      if (item instanceof JsonObject object) {
        reader.read(index, object);
      } else {
        problem(place(list, index), "is not an object");
      }
    }
    json.endArray();
  }

  private void image(int index, JsonObject item) {
    String place = place("images", index);
    Long id = whole(place, item, "id");
    String name = text(place, item, "file_name");
    Long width = item.has("width") ? whole(place, item, "width") : Long.valueOf(0);
    Long height = item.has("height") ? whole(place, item, "height") : Long.valueOf(0);
    if (id != null && name != null && width != null && height != null) {
      images.add(new Image(index, id, name, width, height));
    }
  }

  private void category(int index, JsonObject item) {
    String place = place("categories", index);
    Long id = whole(place, item, "id");
    String name = text(place, item, "name");
    if (id != null && name != null) {
      categories.add(new Category(index, id, name));
    }
  }

  private void thing(int index, JsonObject item) {
    String place = place("annotations", index);
    Long image = whole(place, item, "image_id");
    Long category = whole(place, item, "category_id");
    Long crowd = item.has("iscrowd") ? whole(place, item, "iscrowd") : Long.valueOf(0);
    double[] box = numbers(place, item, "bbox");
    double[] points = item.has("keypoints") ? numbers(place, item, "keypoints") : new double[0];
    if (image == null || category == null || crowd == null || box == null || points == null) {
      return;
    }
    if (box.length != 4) {
      problem(
          place + ".bbox", "has %d numbers; write left, top, width, height".formatted(box.length));
    } else if (box[2] < 0 || box[3] < 0) {
      problem(
          place + ".bbox",
          "has a width of %s and a height of %s; write left, top, width, height"
              .formatted(box[2], box[3]));
    } else {
      float[] triples = new float[points.length];
      for (int at = 0; at < points.length; at++) {
        triples[at] = (float) points[at];
      }
      things.add(new Thing(index, image, category, crowd != 0, box, triples));
    }
  }

  private @Nullable Long whole(String place, JsonObject item, String name) {
    JsonPrimitive value = primitive(place, item, name);
    if (value == null) {
      return null;
    }
    try {
      return value.isBoolean()
          ? Long.valueOf(value.getAsBoolean() ? 1 : 0)
          : Long.valueOf(value.getAsBigDecimal().longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      problem(place + "." + name, "'%s' %s".formatted(Printable.of(value.getAsString()), WHOLE));
      return null;
    }
  }

  private @Nullable String text(String place, JsonObject item, String name) {
    JsonPrimitive value = primitive(place, item, name);
    if (value == null) {
      return null;
    }
    if (!value.isString() || value.getAsString().isBlank()) {
      problem(place + "." + name, "is not a name");
      return null;
    }
    return value.getAsString();
  }

  private @Nullable JsonPrimitive primitive(String place, JsonObject item, String name) {
    if (item.get(name) instanceof JsonPrimitive value) {
      return value;
    }
    problem(place + "." + name, item.has(name) ? "is not a single value" : "is missing");
    return null;
  }

  private double @Nullable [] numbers(String place, JsonObject item, String name) {
    if (!item.has(name) || !item.get(name).isJsonArray()) {
      problem(place + "." + name, item.has(name) ? "is not a list" : "is missing");
      return null;
    }
    List<JsonElement> values = item.getAsJsonArray(name).asList();
    double[] numbers = new double[values.size()];
    for (int at = 0; at < numbers.length; at++) {
      JsonElement value = values.get(at);
      numbers[at] =
          value instanceof JsonPrimitive single ? Numerals.of(single.getAsString()) : Double.NaN;
      if (Double.isNaN(numbers[at])) {
        problem(
            "%s.%s[%d]".formatted(place, name, at),
            "'%s' is not a number".formatted(Printable.of(value)));
        return null;
      }
    }
    return numbers;
  }
}
