package dev.sheaf.processor.model;

import dev.sheaf.processor.problem.Site;
import java.util.List;

/** {@code @EncodedBy}. */
public record EncodedFieldModel(Site site, List<Role> roles, EncoderModel encoder)
    implements FieldModel {
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
