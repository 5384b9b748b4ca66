package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/**
 * {@code @Scalar}.
 *
 * @param tensor the name of the tensor to share, or empty
 * @param min NaN where not given
 * @param max NaN where not given
 */
public record ScalarKind(
    Position site, List<Role> roles, String tensor, double mean, double std, double min, double max)
    implements FieldKind {
  @Override
  public String annotation() {
    return "@Scalar";
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

  /** Whether min and max are given, rather than mean and std. */
  public boolean isRanged() {
    return !Double.isNaN(min) || !Double.isNaN(max);
  }

  /** Whether a mean or a std is given that changes anything. */
  public boolean isStandardised() {
    return mean != 0 || std != 1;
  }

  @Override
  public String meaning() {
    double subtract = isRanged() ? min : mean;
    double divide = isRanged() ? max - min : std;
    if (subtract == 0 && divide == 1) {
      return "x";
    }
    return "(x - " + Literals.text(subtract) + ") / " + Literals.text(divide);
  }
}
