package dev.sheaf.processor.model;

import dev.sheaf.processor.problem.Site;
import java.util.List;

/** {@code @Vector}. */
public record VectorFieldModel(Site site, List<Role> roles, int length) implements FieldModel {
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
