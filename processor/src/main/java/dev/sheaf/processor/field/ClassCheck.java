package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.CLASSES_CONFLICT;
import static dev.sheaf.processor.problem.ProblemCode.CLASSES_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.CLASSES_TOO_FEW;
import static dev.sheaf.processor.problem.ProblemCode.CLASS_BLANK;
import static dev.sheaf.processor.problem.ProblemCode.CLASS_REPEATED;
import static dev.sheaf.processor.problem.ProblemCode.ENUM_TOO_SMALL;

import dev.sheaf.processor.problem.Nearest;
import dev.sheaf.processor.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Mistakes of {@code @OneHot}, {@code @ClassIndex} and {@code @MultiHot}. */
public final class ClassCheck {
  private ClassCheck() {}

  public static void check(ComponentModel component, ClassKind field, Problems problems) {
    if (field.type().kind().hasConstants()) {
      constants(component, field, problems);
    } else {
      classes(component, field, problems);
    }
  }

  private static void constants(ComponentModel component, ClassKind field, Problems problems) {
    List<String> constants = field.type().constants();
    if (!field.classes().isEmpty()) {
      problems.add(
          CLASSES_CONFLICT,
          component,
          field.site().at("classes"),
          "classes are given, but the constants of its enum are the classes: "
              + some(constants)
              + ".",
          "Leave classes out; a class that is missing is added to the enum."
              + didYouMean(field.classes(), constants));
    } else if (constants.size() < 2) {
      problems.add(
          ENUM_TOO_SMALL,
          component,
          field.site(),
          "the enum in %s has %s, and there is nothing to tell apart."
              .formatted(
                  field.type().text(),
                  constants.isEmpty() ? "no constants" : "one constant, " + constants.get(0)),
          "Give the enum a constant for each class, two at least.");
    }
  }

  private static void classes(ComponentModel component, ClassKind field, Problems problems) {
    List<String> classes = field.classes();
    if (classes.isEmpty()) {
      problems.add(
          CLASSES_MISSING,
          component,
          field.site(),
          "the classes of %s are not known.".formatted(field.type().withArticle()),
          "List them in order, %s(classes = {\"cat\", \"dog\"}), or use an enum."
              .formatted(field.annotation()));
      return;
    }
    if (classes.size() < 2) {
      problems.add(
          CLASSES_TOO_FEW,
          component,
          field.site().at("classes"),
          "there is one class, %s, and nothing to tell it from."
              .formatted(Literals.quoted(classes.get(0))),
          "List all classes in order, two at least; yes and no are two classes.");
      return;
    }
    for (int index = 0; index < classes.size(); index++) {
      String name = classes.get(index);
      if (name.isBlank()) {
        problems.add(
            CLASS_BLANK,
            component,
            field.site().at("classes").at(index),
            "class %d has no name.".formatted(index),
            "Give every class a name; it appears in messages, tables and the schema.");
      } else if (classes.indexOf(name) < index) {
        problems.add(
            CLASS_REPEATED,
            component,
            field.site().at("classes").at(index),
            "class %s has the indices %d and %d."
                .formatted(Literals.quoted(name), classes.indexOf(name), index),
            "List each class once.");
      }
    }
  }

  private static String didYouMean(List<String> written, List<String> constants) {
    for (String name : written) {
      if (!constants.contains(name)) {
        Optional<String> near = Nearest.to(name, constants);
        if (near.isPresent()) {
          return " For %s, did you mean %s?".formatted(Literals.quoted(name), near.get());
        }
      }
    }
    return "";
  }

  private static String some(List<String> names) {
    return names.size() <= 8
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 8)) + ", and " + (names.size() - 8) + " more";
  }
}
