package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.List;

/** {@code @Vector}: as many numbers in every sample. */
public record VectorKind(FieldAnnotation annotation, Value<Integer> length) implements FieldKind {
  private static final String WRITE_LENGTH =
      "Write how many numbers every sample has, such as @Vector(length = 3).";

  static final Definition DEFINITION =
      Definition.of("Vector", VectorKind::read).requiring(WRITE_LENGTH, "length");

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "VectorField");

  private static FieldKind read(AnnotatedComponent component) {
    return new VectorKind(component.asWritten(), component.attributes().integer("length"));
  }

  @Override
  public boolean reads(TypeModel type) {
    return switch (type.kind()) {
      case FLOAT_ARRAY, DOUBLE_ARRAY, FLOAT_LIST -> true;
      default -> false;
    };
  }

  @Override
  public String readable() {
    return "a float[], a double[] or a List<Float>";
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    if (length.get() < 1) {
      problems.add(
          ProblemCode.VECTOR_LENGTH,
          length.position(),
          "length is %d, and a vector has at least 1 number.".formatted(length.get()),
          WRITE_LENGTH);
    }
  }

  @Override
  public Role impliedRole() {
    return Role.INPUT;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public List<Integer> shape() {
    return List.of(length.get());
  }

  @Override
  public String meaning() {
    return "vector";
  }

  @Override
  public Content content() {
    return Content.VALUE;
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }

  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    return CodeBlock.of("$T.of($S, $L, $L)", FIELD, tensor.name(), role().code(), length.get());
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.of(type);
  }
}
