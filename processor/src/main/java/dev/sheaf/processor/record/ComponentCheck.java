package dev.sheaf.processor.record;

import static dev.sheaf.processor.problem.ProblemCode.ATTRIBUTE_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.NO_ANNOTATION;
import static dev.sheaf.processor.problem.ProblemCode.ROLE_AMBIGUOUS;
import static dev.sheaf.processor.problem.ProblemCode.ROLE_IS_WEIGHT;
import static dev.sheaf.processor.problem.ProblemCode.TWO_ANNOTATIONS;
import static dev.sheaf.processor.problem.ProblemCode.TYPE_IS_PRIVATE;
import static dev.sheaf.processor.problem.ProblemCode.TYPE_NOT_READABLE;
import static dev.sheaf.processor.problem.ProblemCode.WEIGHT_NOT_NUMERIC;

import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ComponentModel.Absent;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.WeightKind;
import dev.sheaf.processor.problem.Problems;
import java.util.List;

/** Mistakes that a component with any annotation can have. */
public final class ComponentCheck {
  private ComponentCheck() {}

  /** Whether the component has one annotation that can read it, so that more can be checked. */
  public static boolean check(ComponentModel component, Problems problems) {
    if (!component.absent().isEmpty()) {
      component.absent().forEach(absent -> absent(component, absent, problems));
      return false;
    }
    if (component.fields().isEmpty()) {
      problems.add(
          NO_ANNOTATION,
          component,
          component.site(),
          "no annotation says how it becomes a tensor.",
          suggestion(component.type()));
      return false;
    }
    if (component.fields().size() > 1) {
      FieldKind second = component.fields().get(1);
      problems.add(
          TWO_ANNOTATIONS,
          component,
          second.site(),
          "%s and %s both say how it becomes a tensor."
              .formatted(component.fields().get(0).annotation(), second.annotation()),
          "Keep one; a value that is needed twice stands in two components.");
      return false;
    }
    FieldKind field = component.field();
    if (!field.reads(component.type().kind())) {
      unreadable(component, field, problems);
      return false;
    }
    if (!component.type().hidden().isEmpty()) {
      problems.add(
          TYPE_IS_PRIVATE,
          component,
          component.site(),
          "its type %s is private, and the generated code cannot see it."
              .formatted(component.type().hidden()),
          "Leave private out of the declaration of %s.".formatted(component.type().hidden()));
      return false;
    }
    roles(component, field, problems);
    return true;
  }

  private static void absent(ComponentModel component, Absent absent, Problems problems) {
    problems.add(
        ATTRIBUTE_MISSING,
        component,
        absent.site(),
        absent.attributes().equals(List.of("value"))
            ? "%s has nothing in brackets.".formatted(absent.annotation())
            : "%s lacks %s."
                .formatted(absent.annotation(), String.join(" and ", absent.attributes())),
        switch (absent.annotation()) {
          case "@ImagePath" ->
              "Write the size that the model expects, such as @ImagePath(height = 224, width ="
                  + " 224).";
          case "@Vector" -> "Write how many numbers every sample has, such as @Vector(length = 3).";
          case "@EncodedBy" -> "Name the class that encodes it, as in @EncodedBy(Dates.class).";
          default -> "Write the name of the column, as in @Column(\"file name\").";
        });
  }

  private static void unreadable(ComponentModel component, FieldKind field, Problems problems) {
    if (field instanceof WeightKind) {
      problems.add(
          WEIGHT_NOT_NUMERIC,
          component,
          field.site(),
          "@SampleWeight stands on " + component.type().withArticle() + ", which is no number.",
          "Make it a float or a double.");
      return;
    }
    problems.add(
        TYPE_NOT_READABLE,
        component,
        field.site(),
        "%s cannot read %s; it reads %s."
            .formatted(field.annotation(), component.type().withArticle(), field.readable()),
        "Change the type, or use another annotation. " + suggestion(component.type()));
  }

  private static void roles(ComponentModel component, FieldKind field, Problems problems) {
    if (field.roles().size() > 1) {
      problems.add(
          ROLE_AMBIGUOUS,
          component,
          field.site().at("role"),
          "role names %d roles: %s."
              .formatted(
                  field.roles().size(),
                  String.join(", ", field.roles().stream().map(Role::name).toList())),
          "Name one. A value that is input and target stands in two components.");
    } else if (!field.roles().isEmpty() && field.role() == Role.WEIGHT) {
      problems.add(
          ROLE_IS_WEIGHT,
          component,
          field.site().at("role"),
          "%s cannot be a weight.".formatted(field.annotation()),
          "Use @SampleWeight for how much a sample counts.");
    }
  }

  private static String suggestion(TypeModel type) {
    String fitting =
        switch (type.kind()) {
          case PATH, URI -> "@ImagePath(height = 224, width = 224)";
          case STRING ->
              "@OneHot(classes = {\"cat\", \"dog\"}), or for the path of a picture"
                  + " @ImagePath(height = 224, width = 224)";
          case ENUM -> "@OneHot or @ClassIndex";
          case ENUM_SET -> "@MultiHot";
          case INT_ARRAY -> "@MultiHot(classes = {\"cat\", \"dog\"})";
          case FLOAT_ARRAY, DOUBLE_ARRAY, FLOAT_LIST -> "@Vector(length = 3)";
          case INT -> "@Scalar, or for a class @OneHot(classes = {\"cat\", \"dog\"})";
          case BYTE, SHORT, LONG, FLOAT, DOUBLE -> "@Scalar";
          case OTHER -> "@EncodedBy with an Encoder of your own";
        };
    return "For " + type.withArticle() + " there is " + fitting + ".";
  }
}
