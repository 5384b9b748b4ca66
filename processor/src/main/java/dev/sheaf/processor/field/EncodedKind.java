package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/** {@code @EncodedBy}. */
public record EncodedKind(Position site, List<Role> roles, EncoderModel encoder)
    implements FieldKind {
  @Override
  public String annotation() {
    return "@EncodedBy";
  }

  /** Whether the encoder takes the component's type is checked against the encoder itself. */
  @Override
  public boolean reads(TypeModel.Kind kind) {
    return true;
  }

  @Override
  public String readable() {
    return "what its encoder encodes";
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
}
