package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/**
 * A component of a record.
 *
 * @param column what it is called in tables: its name, unless {@code @Column} says otherwise
 * @param fields its annotations: exactly one, unless by mistake
 * @param absent the attributes that its annotations lack
 * @param finished whether the compiler knows all types and constants in it
 * @param refused whether the compiler says that something in it is wrong, whatever comes later
 */
public record ComponentModel(
    String name,
    String column,
    TypeModel type,
    List<FieldKind> fields,
    List<Absent> absent,
    boolean finished,
    boolean refused,
    Position site) {
  /** Attributes that are needed and not written. */
  public record Absent(String annotation, List<String> attributes, Position site) {}

  /** The annotation of a component that passed the check. */
  public FieldKind field() {
    return fields.get(0);
  }

  /** The name of the tensor that it is in. */
  public String tensor() {
    return !fields.isEmpty() && field() instanceof ScalarKind scalar && !scalar.tensor().isEmpty()
        ? scalar.tensor()
        : name;
  }

  /** This component in a tensor of its own. */
  public ComponentModel alone() {
    return new ComponentModel(name, column, type, List.of(), List.of(), finished, refused, site);
  }
}
