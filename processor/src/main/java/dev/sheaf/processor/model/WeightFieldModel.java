package dev.sheaf.processor.model;

import dev.sheaf.processor.problem.Site;
import java.util.List;

/** {@code @SampleWeight}. */
public record WeightFieldModel(Site site) implements FieldModel {
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
