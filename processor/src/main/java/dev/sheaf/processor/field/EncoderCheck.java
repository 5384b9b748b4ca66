package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.ENCODER_OF_OTHER_TYPE;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_SHAPE;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_UNDECLARED;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_UNUSABLE;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.problem.Problems;

/** Mistakes of an {@code @EncodedBy} and of its encoder. */
public final class EncoderCheck {
  private EncoderCheck() {}

  public static void check(ComponentModel component, EncodedKind field, Problems problems) {
    EncoderModel encoder = field.encoder();
    Position site = field.site().at("value");
    if (encoder.encodes().isEmpty() || !encoder.takesComponent()) {
      problems.add(
          ENCODER_OF_OTHER_TYPE,
          component,
          site,
          encoder.encodes().isEmpty()
              ? "%s is no Encoder.".formatted(encoder.text())
              : "%s does not encode %s.".formatted(encoder.text(), component.type().withArticle()),
          "Let it implement Encoder<%s>.".formatted(boxed(component.type().text())));
    } else if (encoder.obstacle().isPresent()) {
      problems.add(
          ENCODER_UNUSABLE,
          component,
          site,
          "%s %s, so that none can be made.".formatted(encoder.text(), encoder.obstacle().get()),
          "Make it a static or top-level class with a constructor without parameters; both public,"
              + " unless it is in the record's package.");
    } else if (!encoder.declared()) {
      problems.add(
          ENCODER_UNDECLARED,
          component,
          site,
          "%s does not say what shape it writes.".formatted(encoder.text()),
          "Write @Encodes(shape = {4}) on %s, with the shape of one sample."
              .formatted(encoder.text()));
    } else if (encoder.shape().stream().anyMatch(size -> size < 1)) {
      problems.add(
          ENCODER_SHAPE,
          component,
          site,
          "%s declares the shape %s, and every size must be at least 1."
              .formatted(encoder.text(), encoder.shape()),
          "Correct @Encodes on %s; shape = {} is a single number.".formatted(encoder.text()));
    }
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      case "byte", "short", "long", "float", "double", "boolean" ->
          Character.toUpperCase(type.charAt(0)) + type.substring(1);
      default -> type;
    };
  }
}
