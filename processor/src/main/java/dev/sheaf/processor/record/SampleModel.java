package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.Scope;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import java.util.List;
import java.util.Optional;

/**
 * A class with {@code @Sample}.
 *
 * @param isPublic whether every package can use it
 * @param isDeprecated whether using it or its components gives a warning
 * @param obstacle why no code can be written for it; empty for a record as it should be
 * @param isNameable whether code in its package can use it as a type without arguments
 * @param resolution what the compiler makes of the names in it
 * @param tensors the tensors of a batch, in the order of the components
 * @param names what they are called in generated code
 */
public record SampleModel(
    RecordName name,
    boolean isPublic,
    boolean isDeprecated,
    Optional<Obstacle> obstacle,
    boolean isNameable,
    boolean unlabelled,
    Resolution resolution,
    List<ComponentModel> components,
    List<TensorModel> tensors,
    Names names,
    Scope scope,
    Position position) {
  /** Why no code can be written for a class. */
  public enum Obstacle {
    NOT_A_RECORD,
    NOT_MARKED,
    PRIVATE,
    GENERIC
  }
}
