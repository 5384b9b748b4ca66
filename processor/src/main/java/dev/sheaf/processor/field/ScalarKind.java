package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.MEAN_NOT_FINITE;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_AND_MEAN;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_EMPTY;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_INCOMPLETE;
import static dev.sheaf.processor.problem.ProblemCode.STD_UNUSABLE;
import static dev.sheaf.processor.problem.ProblemCode.TENSOR_NAME;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Scalar}: a number, in a tensor of its own or in one that it shares.
 *
 * @param tensor the name of the tensor to share, or empty
 * @param min NaN where not given
 * @param max NaN where not given
 */
public record ScalarKind(
    FieldAnnotation annotation,
    Value<String> tensor,
    Value<Double> mean,
    Value<Double> std,
    Value<Double> min,
    Value<Double> max)
    implements FieldKind {
  static final Definition DEFINITION = Definition.of("Scalar", ScalarKind::read);

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "ScalarField");

  private static FieldKind read(AnnotatedComponent component) {
    Attributes attributes = component.attributes();
    return new ScalarKind(
        component.asWritten(),
        attributes.text("tensor"),
        attributes.real("mean"),
        attributes.real("std"),
        attributes.real("min"),
        attributes.real("max"));
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind().isNumber();
  }

  @Override
  public String readable() {
    return "a primitive number";
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    if (!tensor.get().isEmpty() && !Names.isMethod(tensor.get())) {
      problems.add(
          TENSOR_NAME,
          tensor.position(),
          "tensor is %s, and a method of the batch cannot have that name."
              .formatted(Literals.quoted(tensor.get())),
          "Write a Java name, such as tensor = \"features\".");
    }
    if (isRanged()) {
      checkRange(problems);
      return;
    }
    if (!Double.isFinite(mean.get())) {
      problems.add(
          MEAN_NOT_FINITE,
          mean.position(),
          "mean is %s, and no number is left after subtracting it.".formatted(mean.get()),
          "Write the mean of the column.");
    }
    if (!Double.isFinite(std.get()) || std.get() <= 0) {
      problems.add(
          STD_UNUSABLE,
          std.position(),
          "std is %s, and numbers are divided by it.".formatted(Literals.text(std.get())),
          "Write the standard deviation of the column; a column that never changes says nothing"
              + " and can be left out.");
    }
  }

  private void checkRange(Problems problems) {
    if (isStandardised()) {
      problems.add(
          RANGE_AND_MEAN,
          (mean.get() != 0 ? mean : std).position(),
          "both a range (min and max) and a mean or std are given.",
          "Keep one: (x - mean) / std, or (x - min) / (max - min).");
    } else if (!Double.isFinite(min.get()) || !Double.isFinite(max.get())) {
      boolean isMin = !Double.isFinite(min.get());
      Value<Double> end = isMin ? min : max;
      problems.add(
          RANGE_INCOMPLETE,
          end.position(),
          "%s is %s, and a range needs both ends."
              .formatted(isMin ? "min" : "max", Double.isNaN(end.get()) ? "missing" : "infinite"),
          "Write both min and max, as finite numbers.");
    } else if (min.get() >= max.get()) {
      problems.add(
          RANGE_EMPTY,
          max.position(),
          "min is %s and max is %s, and min must be less."
              .formatted(Literals.text(min.get()), Literals.text(max.get())),
          "Write the value that becomes 0 as min, and the one that becomes 1 as max.");
    }
  }

  /** Whether min and max are given, rather than mean and std. */
  public boolean isRanged() {
    return !Double.isNaN(min.get()) || !Double.isNaN(max.get());
  }

  /** Whether a mean or a std is given that changes anything. */
  public boolean isStandardised() {
    return mean.get() != 0 || std.get() != 1;
  }

  @Override
  public Optional<Value<String>> sharedTensor() {
    return tensor.get().isEmpty() ? Optional.empty() : Optional.of(tensor);
  }

  @Override
  public boolean isColumn() {
    return true;
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
    return List.of(1);
  }

  @Override
  public String meaning() {
    double subtract = isRanged() ? min.get() : mean.get();
    double divide = isRanged() ? max.get() - min.get() : std.get();
    if (subtract == 0 && divide == 1) {
      return "x";
    }
    return "(x - " + Literals.text(subtract) + ") / " + Literals.text(divide);
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
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.builder($S, $L)", FIELD, tensor.name(), role().code());
    for (ComponentModel column : tensor.columns()) {
      if (column.field() instanceof ScalarKind scalar) {
        scalar.addTo(code, column.name());
      }
    }
    return code.add(".build()").build();
  }

  private void addTo(CodeBlock.Builder code, String name) {
    if (isRanged()) {
      code.add(".ranged($S, $L, $L)", name, Literals.text(min.get()), Literals.text(max.get()));
    } else if (isStandardised()) {
      code.add(
          ".standardised($S, $L, $L)", name, Literals.text(mean.get()), Literals.text(std.get()));
    } else {
      code.add(".column($S)", name);
    }
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.of(type);
  }
}
