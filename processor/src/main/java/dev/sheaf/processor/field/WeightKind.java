package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.List;

/** {@code @SampleWeight}: how much a sample counts. */
public record WeightKind(FieldAnnotation annotation) implements FieldKind {
  static final Definition DEFINITION = Definition.of("SampleWeight", WeightKind::read);

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "WeightField");

  private static FieldKind read(AnnotatedComponent component) {
    return new WeightKind(component.asWritten());
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind().isNumber();
  }

  @Override
  public String readable() {
    return "a primitive number";
  }

  /** Whichever annotation would fit the type, a weight is what was meant. */
  @Override
  public void refuse(TypeModel type, String suggestion, Problems problems) {
    problems.add(
        ProblemCode.WEIGHT_NOT_NUMERIC,
        annotation.position(),
        "@SampleWeight stands on " + type.withArticle() + ", which is not a number.",
        "Make it a float or a double.");
  }

  /** Every number can be a weight; its value is checked when samples are encoded. */
  @Override
  public void check(TypeModel type, Problems problems) {}

  @Override
  public Role impliedRole() {
    return Role.WEIGHT;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public List<Integer> shape() {
    return List.of();
  }

  @Override
  public String meaning() {
    return "weight";
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
    return CodeBlock.of("$T.of($S)", FIELD, tensor.name());
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.of(type);
  }
}
