package dev.sheaf.processor.record;

import static dev.sheaf.processor.problem.ProblemCode.COLUMN_REPEATED;
import static dev.sheaf.processor.problem.ProblemCode.COMPONENTS_COLLIDE;
import static dev.sheaf.processor.problem.ProblemCode.IMAGE_MODULE_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.NAME_TAKEN;
import static dev.sheaf.processor.problem.ProblemCode.NO_COMPONENTS;
import static dev.sheaf.processor.problem.ProblemCode.NO_INPUT;
import static dev.sheaf.processor.problem.ProblemCode.NO_TARGET;
import static dev.sheaf.processor.problem.ProblemCode.RECORD_IS_GENERIC;
import static dev.sheaf.processor.problem.ProblemCode.RECORD_IS_PRIVATE;
import static dev.sheaf.processor.problem.ProblemCode.SAMPLE_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.TENSOR_MIXED;
import static dev.sheaf.processor.problem.ProblemCode.TENSOR_SPLIT;
import static dev.sheaf.processor.problem.ProblemCode.TENSOR_TOO_LARGE;
import static dev.sheaf.processor.problem.ProblemCode.TWO_WEIGHTS;

import dev.sheaf.processor.compiler.Scope;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Content;
import dev.sheaf.processor.field.FieldAnnotation;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.Literals;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mistakes of the record as a whole. */
final class RecordCheck {
  private static final String DEPENDENCY =
      """
      Add to the dependencies in pom.xml, in the version of sheaf-runtime:

          <dependency>
            <groupId>dev.sheaf</groupId>
            <artifactId>sheaf-image</artifactId>
            <version>${sheaf.version}</version>
          </dependency>
      """;

  private RecordCheck() {}

  /** Whether code can be written for it at all. */
  static void shape(SampleModel sample, Problems problems) {
    if (sample.obstacle().isEmpty()) {
      if (sample.components().isEmpty()) {
        problems.add(
            NO_COMPONENTS,
            sample.position(),
            "it has no components, so a model would neither see nor learn anything.",
            "Give it a component for each input and each target.");
      }
      return;
    }
    String name = sample.name().simple();
    switch (sample.obstacle().get()) {
      case NOT_A_RECORD ->
          problems.add(
              ProblemCode.NOT_A_RECORD,
              sample.position(),
              "@Sample describes the components of a record, and this is not a record.",
              "Write it as a record: public record " + name + "(...) {}");
      case NOT_MARKED -> notMarked(sample, problems);
      case PRIVATE ->
          problems.add(
              RECORD_IS_PRIVATE,
              sample.position(),
              "it is private, or in a private class, and the generated code cannot see it.",
              "Leave private out: the generated classes are then visible in the package only.");
      case GENERIC ->
          problems.add(
              RECORD_IS_GENERIC,
              sample.position(),
              "it has type parameters, and a tensor's shape and type must be known now.",
              "Write a record with the types that you use in place of the parameters.");
    }
  }

  private static void notMarked(SampleModel sample, Problems problems) {
    ComponentModel first =
        sample.components().stream().filter(c -> !c.fields().isEmpty()).findFirst().orElseThrow();
    FieldAnnotation annotation = first.field().annotation();
    problems
        .in(first.name())
        .add(
            SAMPLE_MISSING,
            annotation.position(),
            "%s has no effect, because %s has no @Sample."
                .formatted(annotation.name(), sample.name().dotted()),
            "Write @Sample on the record.");
  }

  /** What must be in sight, and what must not. */
  static void scope(SampleModel sample, Problems problems) {
    Scope scope = sample.scope();
    if (!scope.taken().isEmpty()) {
      problems.add(
          NAME_TAKEN,
          sample.position(),
          "its generated class would be %s, and there is one already."
              .formatted(sample.name().qualified(scope.taken().get(0))),
          "Rename the record or that class.");
    }
    if (!scope.seesImages()) {
      sample.components().stream()
          .filter(component -> component.fields().stream().anyMatch(RecordCheck::isPicture))
          .findFirst()
          .ifPresent(picture -> imagesMissing(scope, picture.field(), problems.in(picture.name())));
    }
  }

  private static boolean isPicture(FieldKind field) {
    return field.content() == Content.PICTURE;
  }

  private static void imagesMissing(Scope scope, FieldKind picture, Problems problems) {
    problems.add(
        IMAGE_MODULE_MISSING,
        picture.annotation().position(),
        "%s needs sheaf-image, and %s."
            .formatted(
                picture.annotation().name(),
                scope.hasImages() ? "this module does not read it" : "it is not on the class path"),
        scope.hasImages()
            ? "Add to module-info.java:\n\n    requires dev.sheaf.image;\n"
            : DEPENDENCY);
  }

  /** What the tensors are together; for components that are right one by one. */
  static void tensors(SampleModel sample, Problems problems) {
    List<TensorModel> tensors = sample.tensors();
    roles(sample, tensors, problems);
    groups(tensors, problems);
    for (TensorModel tensor : tensors) {
      size(tensor, problems);
    }
    if (!problems.haveErrors()) {
      columns(sample, problems);
      names(sample, problems);
    }
  }

  private static void roles(SampleModel sample, List<TensorModel> tensors, Problems problems) {
    if (tensors.stream().noneMatch(tensor -> tensor.field().role() == Role.INPUT)) {
      problems.add(
          NO_INPUT,
          sample.position(),
          "no component is an input, so a model would see nothing.",
          "Give the component that the model is to see an annotation that makes it an input, such as"
              + " @ImagePath, @Scalar or @Vector, or write role = Role.INPUT.");
    }
    if (!sample.unlabelled()
        && tensors.stream().noneMatch(tensor -> tensor.field().role() == Role.TARGET)) {
      problems.add(
          NO_TARGET,
          sample.position(),
          "no component is a target, so a model could not learn anything.",
          "Add a component with @OneHot or @ClassIndex, or write role = Role.TARGET; for samples"
              + " that are only predicted, write @Sample(unlabelled = true).");
    }
    ComponentModel first = null;
    for (TensorModel tensor : tensors) {
      if (tensor.field().role() == Role.WEIGHT) {
        ComponentModel weight = tensor.columns().get(0);
        if (first != null) {
          problems
              .in(weight.name())
              .add(
                  TWO_WEIGHTS,
                  tensor.field().annotation().position(),
                  "it is the second @SampleWeight; " + first.name() + " is one already.",
                  "Keep one of them; a weight that is a product is computed where samples are made.");
        }
        first = weight;
      }
    }
  }

  private static void groups(List<TensorModel> tensors, Problems problems) {
    Map<String, ComponentModel> ends = new HashMap<>();
    for (TensorModel tensor : tensors) {
      ComponentModel first = tensor.columns().get(0);
      if (!tensor.isNamedGroup()) {
        continue;
      }
      ComponentModel earlier = ends.get(tensor.name());
      if (earlier != null) {
        problems
            .in(first.name())
            .add(
                TENSOR_SPLIT,
                first.field().sharedTensor().orElseThrow().position(),
                "tensor \"%s\" ended with %s; its scalars must stand side by side."
                    .formatted(tensor.name(), earlier.name()),
                "Move %s behind %s, or give it a tensor of another name."
                    .formatted(first.name(), earlier.name()));
      }
      ends.put(tensor.name(), tensor.columns().get(tensor.columns().size() - 1));
      for (ComponentModel column : tensor.columns()) {
        if (column.field().role() != first.field().role()) {
          problems
              .in(column.name())
              .add(
                  TENSOR_MIXED,
                  column.field().annotation().roles().position(),
                  "it is %s, but %s of the same tensor \"%s\" is %s."
                      .formatted(
                          withArticle(column.field().role()),
                          first.name(),
                          tensor.name(),
                          withArticle(first.field().role())),
                  "Give all scalars of a tensor the same role, or a tensor of another name.");
        }
      }
    }
  }

  private static String withArticle(Role role) {
    return role == Role.INPUT ? "an input" : "a " + role;
  }

  private static void size(TensorModel tensor, Problems problems) {
    double bytes = tensor.field().dtype().bytes();
    for (int size : tensor.shape()) {
      bytes *= size;
    }
    if (bytes > Integer.MAX_VALUE) {
      ComponentModel component = tensor.columns().get(0);
      problems
          .in(component.name())
          .add(
              TENSOR_TOO_LARGE,
              component.field().annotation().position(),
              "one sample would be %.1f GB as %s; a buffer holds 2 GB at most."
                  .formatted(bytes / (1 << 30), tensor.type()),
              "Make the tensor smaller.");
    }
  }

  /** Two components in one column would read the same cell, and write it twice. */
  private static void columns(SampleModel sample, Problems problems) {
    Map<String, ComponentModel> owners = new HashMap<>();
    for (ComponentModel component : sample.components()) {
      String column = component.column().get();
      ComponentModel other = owners.putIfAbsent(column, component);
      if (other != null) {
        // The mistake is where a column is named, unless both components have a name of their own.
        boolean named = !column.equals(component.name());
        ComponentModel wrong = named ? component : other;
        problems
            .in(wrong.name())
            .add(
                COLUMN_REPEATED,
                wrong.column().position(),
                "the column %s is that of %s too."
                    .formatted(Literals.quoted(column), named ? other.name() : component.name()),
                "Give each component a column of its own.");
      }
    }
  }

  /** Constants and accessors must differ; {@code fooBar} and {@code foo_bar} have the same. */
  private static void names(SampleModel sample, Problems problems) {
    Map<String, TensorModel> owners = new HashMap<>();
    for (TensorModel tensor : sample.tensors()) {
      for (String name : generated(sample, tensor)) {
        TensorModel other = owners.putIfAbsent(name, tensor);
        if (other != null) {
          problems
              .in(tensor.columns().get(0).name())
              .add(
                  COMPONENTS_COLLIDE,
                  tensor.columns().get(0).position(),
                  "the generated code would have %s twice, for %s and for %s."
                      .formatted(name, owner(other), owner(tensor)),
                  "Give one of them another name.");
          break;
        }
      }
    }
  }

  /** What its names come of. */
  private static String owner(TensorModel tensor) {
    return tensor.isNamedGroup() ? tensor.name() : tensor.columns().get(0).name();
  }

  /** The names of a tensor in the generated code that must be its own. */
  private static List<String> generated(SampleModel sample, TensorModel tensor) {
    List<String> names = new ArrayList<>();
    names.add(sample.names().constant(tensor));
    names.add(sample.names().accessor(tensor) + "()");
    if (tensor.field().content() == Content.PICTURE) {
      names.add(Names.preview(tensor.name()) + "()");
    }
    return names;
  }
}
