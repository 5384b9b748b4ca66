package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/** {@code @Vector}. */
public record VectorKind(Position site, List<Role> roles, int length) implements FieldKind {
  @Override
  public String annotation() {
    return "@Vector";
  }

  @Override
  public boolean reads(TypeModel.Kind kind) {
    return switch (kind) {
      case FLOAT_ARRAY, DOUBLE_ARRAY, FLOAT_LIST -> true;
      default -> false;
    };
  }

  @Override
  public String readable() {
    return "a float[], a double[] or a List<Float>";
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
    return List.of(length);
  }

  @Override
  public String meaning() {
    return "vector";
  }
}
