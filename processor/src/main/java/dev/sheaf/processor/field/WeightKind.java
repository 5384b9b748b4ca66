package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/** {@code @SampleWeight}. */
public record WeightKind(Position site) implements FieldKind {
  @Override
  public String annotation() {
    return "@SampleWeight";
  }

  @Override
  public boolean reads(TypeModel.Kind kind) {
    return kind.isNumber();
  }

  @Override
  public String readable() {
    return "a primitive number";
  }

  @Override
  public List<Role> roles() {
    return List.of();
  }

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
}
