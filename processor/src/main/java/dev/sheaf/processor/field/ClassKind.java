package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.CLASSES_CONFLICT;
import static dev.sheaf.processor.problem.ProblemCode.CLASSES_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.CLASSES_TOO_FEW;
import static dev.sheaf.processor.problem.ProblemCode.CLASS_NAME_REPEATED;
import static dev.sheaf.processor.problem.ProblemCode.ENUM_TOO_SMALL;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.problem.Nearest;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kinds of classes have in common. */
public abstract class ClassKind implements FieldKind {
  private final FieldAnnotation annotation;
  private final Values<String> classes;
  private final TypeModel type;

  /** Of a component whose constants are the classes if it is or holds an enum. */
  ClassKind(AnnotatedComponent component) {
    annotation = component.asWritten();
    classes = component.attributes().texts("classes");
    type = component.type();
  }

  /** How a class becomes numbers, in words. */
  abstract String encoding();

  @Override
  public final FieldAnnotation annotation() {
    return annotation;
  }

  @Override
  public final void check(TypeModel type, Problems problems) {
    if (type.kind().hasConstants()) {
      checkConstants(problems);
    } else if (!hasRunTimeClasses()) {
      checkClasses(problems);
    }
  }

  private void checkConstants(Problems problems) {
    List<String> constants = type.constants();
    if (!classes.isEmpty()) {
      problems.add(
          CLASSES_CONFLICT,
          classes.position(),
          "classes are given, but the constants of its enum are the classes: "
              + some(constants)
              + ".",
          "Leave classes out; a class that is missing is added to the enum."
              + didYouMean(classes.get(), constants));
    } else if (constants.size() < 2) {
      problems.add(
          ENUM_TOO_SMALL,
          annotation.position(),
          "the enum in %s has %s, and there is nothing to tell apart."
              .formatted(
                  type.text(),
                  constants.isEmpty() ? "no constants" : "one constant, " + constants.get(0)),
          "Give the enum a constant for each class, two at least.");
    } else {
      checkOtherNames(constants, problems);
    }
  }

  private void checkOtherNames(List<String> constants, Problems problems) {
    Map<String, String> owners = new HashMap<>();
    // Constants may differ by case only; a fold is then of neither.
    constants.forEach(
        constant ->
            owners.merge(folded(constant), constant, (one, other) -> one + " and " + other));
    Map<String, String> named = new HashMap<>();
    type.namedConstants()
        .forEach(
            (constant, others) -> {
              for (Value<String> other : others.items()) {
                String name = Normalizer.normalize(other.get(), Normalizer.Form.NFC);
                String owner = owners.getOrDefault(folded(name), constant);
                if (owner.equals(constant)) {
                  owner = named.getOrDefault(name, constant);
                }
                named.putIfAbsent(name, constant);
                if (!owner.equals(constant) && !name.equals(constant)) {
                  nameRepeated(constant, other, owner, problems);
                }
              }
            });
  }

  private void nameRepeated(String constant, Value<String> name, String owner, Problems problems) {
    problems
        .about(type.enumName() + "." + constant)
        .add(
            CLASS_NAME_REPEATED,
            name.position(),
            "the name %s is that of %s too.".formatted(Literals.quoted(name.get()), owner),
            "Give each class names of its own: those of constants also without regard to case.");
  }

  /** As names of folders and cells are compared with those of constants. */
  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private void checkClasses(Problems problems) {
    if (classes.isEmpty()) {
      problems.add(
          CLASSES_MISSING,
          annotation.position(),
          "the classes of %s are not known.".formatted(type.withArticle()),
          "List them in order, %s(classes = {\"cat\", \"dog\"}), or use an enum."
              .formatted(annotation.name()));
      return;
    }
    if (classes.size() < 2) {
      problems.add(
          CLASSES_TOO_FEW,
          classes.position(),
          "there is one class, %s, and nothing to tell it from."
              .formatted(Literals.quoted(classes.get().get(0))),
          "List all classes in order, two at least; yes and no are two classes.");
      return;
    }
    ListedClasses.check(classes, problems);
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

  @Override
  public final Role impliedRole() {
    return Role.TARGET;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public List<Integer> shape() {
    return List.of(classNames().size());
  }

  @Override
  public final List<String> dimensions() {
    return hasRunTimeClasses() && !shape().isEmpty()
        ? List.of("classes")
        : FieldKind.super.dimensions();
  }

  /** Names need no list to be told apart; indices do. */
  @Override
  public final boolean hasRunTimeClasses() {
    return type.kind() == TypeModel.Kind.STRING && classes.isEmpty();
  }

  @Override
  public final List<String> classNames() {
    return type.kind().hasConstants() ? type.constants() : classes.get();
  }

  @Override
  public final String meaning() {
    String of = encoding() + " of";
    return hasRunTimeClasses() ? of : of + " " + ListedClasses.text(classNames());
  }

  @Override
  public final Content content() {
    return Content.CLASS;
  }

  @Override
  public final CodeBlock construct(TensorModel tensor, Names names) {
    return CodeBlock.of(
        "$T.of($S, $L, $L)",
        javaType(),
        tensor.name(),
        role().code(),
        hasRunTimeClasses()
            ? CodeBlock.of("$L.names()", Names.classes(tensor.name()))
            : ClassLiterals.of(classNames()));
  }

  @Override
  public final ColumnCode column(String component, TypeModel type) {
    if (hasRunTimeClasses()) {
      return ColumnCode.named("getString", "label", component);
    }
    String labels = Names.labels(component);
    return switch (type.kind()) {
      case INT -> ColumnCode.labelled("getLabelIndex", "label", labels);
      case ENUM_SET -> ColumnCode.labelled("getLabelSet", "labels", labels);
      case INT_ARRAY -> ColumnCode.labelled("getLabelIndices", "labels", labels);
      default -> ColumnCode.labelled("getLabel", "label", labels);
    };
  }
}
