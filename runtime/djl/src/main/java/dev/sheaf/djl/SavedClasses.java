package dev.sheaf.djl;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class names of a learner's targets, which its weights are saved with. */
final class SavedClasses {
  private static final String PREFIX = "classes/";

  private final Map<String, List<String>> byTarget = new LinkedHashMap<>();

  SavedClasses(@Nullable Schema schema) {
    if (schema != null) {
      schema.tensors().stream()
          .filter(spec -> spec.role() == Role.TARGET && !spec.classes().isEmpty())
          .forEach(spec -> byTarget.put(spec.name(), spec.classes()));
    }
  }

  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    byTarget.forEach((target, names) -> words.put(PREFIX + target, String.join("\n", names)));
    return words;
  }

  /** Throws if a target has other classes there; files without names are taken as they are. */
  void check(Path file, TensorFile read) throws IOException {
    for (Map.Entry<String, List<String>> entry : byTarget.entrySet()) {
      String word = read.words().get(PREFIX + entry.getKey());
      List<String> here = entry.getValue();
      if (word == null || word.equals(String.join("\n", here))) {
        continue;
      }
      List<String> there = List.of(word.split("\n", -1));
      int first = 0;
      while (first < Math.min(there.size(), here.size())
          && there.get(first).equals(here.get(first))) {
        first++;
      }
      throw new IOException(
          "%s is of other classes: number %d of '%s' is %s there and %s here; take the classes in the order that it was trained with, or loadWeightsExcept(file, ...) its head"
              .formatted(
                  Printable.of(file),
                  first,
                  entry.getKey(),
                  name(there, first),
                  name(here, first)));
    }
  }

  private static String name(List<String> names, int index) {
    return index < names.size() ? "'" + Printable.of(names.get(index)) + "'" : "missing";
  }
}
