package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.ENCODER_OF_OTHER_TYPE;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_SHAPE;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_UNDECLARED;
import static dev.sheaf.processor.problem.ProblemCode.ENCODER_UNUSABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.Lombok;
import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * {@code @EncodedBy}: numbers by an encoder of the user's.
 *
 * @param at where the encoder is named
 */
public record EncodedKind(FieldAnnotation annotation, EncoderModel encoder, Position at)
    implements FieldKind {
  static final Definition DEFINITION =
      Definition.of("EncodedBy", EncodedKind::read)
          .requiring("Name the class that encodes it, as in @EncodedBy(Dates.class).", "value");

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "EncodedField");

  private static FieldKind read(AnnotatedComponent component) {
    FieldAnnotation annotation = component.asWritten();
    Value<TypeMirror> encoder = component.attributes().type("value");
    return new EncodedKind(
        annotation,
        new EncoderReader(component.environment())
            .read(encoder.get(), component.type().mirror(), component.from()),
        encoder.position());
  }

  /** Whether the encoder takes the component's type is checked against the encoder itself. */
  @Override
  public boolean reads(TypeModel type) {
    return true;
  }

  @Override
  public boolean mayChange(TypeModel type) {
    return Lombok.changes(type.mirror()) || Lombok.changes(encoder.mirror());
  }

  @Override
  public String readable() {
    return "what its encoder encodes";
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    if (encoder.encodes().isEmpty() || !encoder.takesComponent()) {
      problems.add(
          ENCODER_OF_OTHER_TYPE,
          at,
          encoder.encodes().isEmpty()
              ? "%s is not an Encoder.".formatted(encoder.text())
              : "%s does not encode %s.".formatted(encoder.text(), type.withArticle()),
          "Let it implement Encoder<%s>.".formatted(boxed(type.text())));
    } else if (encoder.obstacle().isPresent()) {
      problems.add(
          ENCODER_UNUSABLE,
          at,
          "%s %s, so that none can be made.".formatted(encoder.text(), encoder.obstacle().get()),
          "Make it a static or top-level class with a constructor without parameters; both public,"
              + " unless it is in the record's package.");
    } else if (!encoder.declared()) {
      problems.add(
          ENCODER_UNDECLARED,
          at,
          "%s does not say what shape it writes.".formatted(encoder.text()),
          "Write @Encodes(shape = {4}) on %s, with the shape of one sample."
              .formatted(encoder.text()));
    } else if (encoder.shape().stream().anyMatch(size -> size < 1)) {
      problems.add(
          ENCODER_SHAPE,
          at,
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

  @Override
  public Role impliedRole() {
    return Role.INPUT;
  }

  @Override
  public DType dtype() {
    return encoder.dtype();
  }

  @Override
  public List<Integer> shape() {
    return encoder.shape();
  }

  @Override
  public String meaning() {
    return "encoded by " + encoder.name();
  }

  @Override
  public Content content() {
    return Content.VALUE;
  }

  @Override
  public TypeName javaType() {
    return ParameterizedTypeName.get(FIELD, TypeName.get(encoder.encodes().orElseThrow()));
  }

  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    return CodeBlock.of(
        "$T.of($S, $L, $L, $L_SHAPE, new $T())",
        FIELD,
        tensor.name(),
        role().code(),
        dtype().code(),
        Names.prefix(tensor.name()),
        TypeName.get(encoder.mirror()));
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.encodedBy(encoder.mirror(), type);
  }
}
