package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import java.util.List;
import java.util.Optional;

/** The second tensor of {@code @Boxes}: what the things in a photo are. */
record BoxClassesKind(BoxesKind boxes) implements FieldKind {
  private static final ClassName FIELD = ClassName.get("dev.sheaf.image", "BoxClassesField");

  /** The name of the tensor for the boxes of a component. */
  static String nameFor(String component) {
    return component + "Classes";
  }

  @Override
  public FieldAnnotation annotation() {
    return boxes.annotation();
  }

  @Override
  public boolean reads(TypeModel type) {
    return boxes.reads(type);
  }

  @Override
  public String readable() {
    return boxes.readable();
  }

  @Override
  public Optional<String> followedPicture() {
    return boxes.followedPicture();
  }

  @Override
  public String tensorName(String component) {
    return nameFor(component);
  }

  /** What can be wrong is wrong with the boxes, which are checked. */
  @Override
  public void check(TypeModel type, Problems problems) {}

  @Override
  public Role impliedRole() {
    return boxes.impliedRole();
  }

  @Override
  public DType dtype() {
    return DType.INT64;
  }

  @Override
  public List<Integer> shape() {
    return boxes.shape().subList(0, 1);
  }

  @Override
  public String meaning() {
    String meaning = "class index of each box of " + boxes.photo().name();
    return classNames().isEmpty() ? meaning : meaning + ": " + ListedClasses.text(classNames());
  }

  @Override
  public Content content() {
    return Content.VALUE;
  }

  @Override
  public List<String> classNames() {
    return boxes.classes().get();
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }

  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    return CodeBlock.of(
        "$T.of($S, $L)", FIELD, tensor.name(), names.constant(tensor.columns().get(0).name()));
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return boxes.column(component, type);
  }
}
