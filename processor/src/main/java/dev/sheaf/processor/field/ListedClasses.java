package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.CLASS_BLANK;
import static dev.sheaf.processor.problem.ProblemCode.CLASS_REPEATED;

import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Classes that an annotation lists by their names. */
final class ListedClasses {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  private ListedClasses() {}

  /** Finds names that are blank or there twice. */
  static void check(Values<String> classes, Problems problems) {
    List<String> names = classes.get();
    for (int index = 0; index < names.size(); index++) {
      Value<String> name = classes.items().get(index);
      if (name.get().isBlank()) {
        problems.add(
            CLASS_BLANK,
            name.position(),
            "class %d has no name.".formatted(index),
            "Give every class a name; it appears in messages, tables and the schema.");
      } else if (names.indexOf(name.get()) < index) {
        problems.add(
            CLASS_REPEATED,
            name.position(),
            "class %s has the indices %d and %d."
                .formatted(Literals.quoted(name.get()), names.indexOf(name.get()), index),
            "List each class once.");
      }
    }
  }

  /** The names for the schema; those that could be mistaken for two, or hide a space, in quotes. */
  static String text(List<String> names) {
    return names.stream()
        .map(name -> PLAIN.matcher(name).matches() ? name : Literals.quoted(name))
        .collect(Collectors.joining(", "));
  }
}
