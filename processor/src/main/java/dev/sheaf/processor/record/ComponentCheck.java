package dev.sheaf.processor.record;

import static dev.sheaf.processor.problem.ProblemCode.ATTRIBUTE_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.NO_ANNOTATION;
import static dev.sheaf.processor.problem.ProblemCode.ROLE_AMBIGUOUS;
import static dev.sheaf.processor.problem.ProblemCode.ROLE_IS_WEIGHT;
import static dev.sheaf.processor.problem.ProblemCode.TWO_ANNOTATIONS;
import static dev.sheaf.processor.problem.ProblemCode.TYPE_IS_PRIVATE;

import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ComponentModel.Absent;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.problem.Problems;
import java.util.List;

/** Mistakes that a component with any annotation can have. */
final class ComponentCheck {
  private ComponentCheck() {}

  /** Whether the component has one annotation that can read it, so that more can be checked. */
  static boolean check(ComponentModel component, Problems problems) {
    if (!component.absent().isEmpty()) {
      component.absent().forEach(absent -> absent(absent, problems));
      return false;
    }
    if (component.fields().isEmpty()) {
      problems.add(
          NO_ANNOTATION,
          component.position(),
          "no annotation says how it becomes a tensor.",
          suggestion(component.type()));
      return false;
    }
    if (component.fields().size() > 1) {
      FieldKind second = component.fields().get(1);
      problems.add(
          TWO_ANNOTATIONS,
          second.annotation().position(),
          "%s and %s both say how it becomes a tensor."
              .formatted(component.fields().get(0).annotation().name(), second.annotation().name()),
          "Keep one; a value that is needed twice stands in two components.");
      return false;
    }
    FieldKind field = component.field();
    if (!field.reads(component.type())) {
      field.refuse(component.type(), suggestion(component.type()), problems);
      return false;
    }
    if (!component.type().hidden().isEmpty()) {
      problems.add(
          TYPE_IS_PRIVATE,
          component.position(),
          "its type %s is private, and the generated code cannot see it."
              .formatted(component.type().hidden()),
          "Leave private out of the declaration of %s.".formatted(component.type().hidden()));
      return false;
    }
    roles(field, problems);
    return true;
  }

  private static void absent(Absent absent, Problems problems) {
    problems.add(
        ATTRIBUTE_MISSING,
        absent.position(),
        absent.attributes().equals(List.of("value"))
            ? "%s has nothing in brackets.".formatted(absent.annotation())
            : "%s lacks %s."
                .formatted(absent.annotation(), String.join(" and ", absent.attributes())),
        absent.advice());
  }

  private static void roles(FieldKind field, Problems problems) {
    Values<Role> roles = field.annotation().roles();
    if (roles.size() > 1) {
      problems.add(
          ROLE_AMBIGUOUS,
          roles.position(),
          "role names %d roles: %s."
              .formatted(
                  roles.size(), String.join(", ", roles.get().stream().map(Role::name).toList())),
          "Name one. A value that is input and target stands in two components.");
    } else if (!roles.isEmpty() && field.role() == Role.WEIGHT) {
      problems.add(
          ROLE_IS_WEIGHT,
          roles.position(),
          "%s cannot be a weight.".formatted(field.annotation().name()),
          "Use @SampleWeight for how much a sample counts.");
    }
  }

  private static String suggestion(TypeModel type) {
    String fitting =
        switch (type.kind()) {
          case PATH, URI ->
              "@ImagePath(height = 224, width = 224), or for the classes of a photo's pixels"
                  + " @Mask(classes = 4)";
          case BYTE_ARRAY, BYTE_BUFFER, PHOTO_SOURCE ->
              "@ImagePath(height = 224, width = 224) for the bytes of a picture's file, or for the"
                  + " classes of a photo's pixels @Mask(classes = 4)";
          case STRING ->
              "@OneHot(classes = {\"cat\", \"dog\"}), or for the path of a picture"
                  + " @ImagePath(height = 224, width = 224)";
          case ENUM -> "@OneHot or @ClassIndex";
          case ENUM_SET -> "@MultiHot";
          case INT_ARRAY -> "@MultiHot(classes = {\"cat\", \"dog\"})";
          case FLOAT_ARRAY ->
              "@Vector(length = 3), or for points of a photo @Keypoints(count = 17)";
          case DOUBLE_ARRAY, FLOAT_LIST -> "@Vector(length = 3)";
          case BOX_LIST -> "@Boxes(most = 20)";
          case INT -> "@Scalar, or for a class @OneHot(classes = {\"cat\", \"dog\"})";
          case BYTE, SHORT, LONG, FLOAT, DOUBLE -> "@Scalar";
          case OTHER -> "@EncodedBy with an Encoder of your own";
        };
    return "For " + type.withArticle() + " there is " + fitting + ".";
  }
}
