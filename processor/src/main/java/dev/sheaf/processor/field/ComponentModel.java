package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.table.ColumnCode;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record.
 *
 * @param column what it is called in tables: its name, unless {@code @Column} says otherwise
 * @param fields what its annotations make of it: exactly one field, unless by mistake
 * @param absent the attributes that its annotations lack
 * @param columnCode how it is read from tables and shown to visitors of rows
 * @param resolution what the compiler makes of the types and constants in it
 */
public record ComponentModel(
    String name,
    Value<String> column,
    TypeModel type,
    List<FieldKind> fields,
    List<Absent> absent,
    ColumnCode columnCode,
    Resolution resolution,
    Position position) {
  /**
   * Attributes that are needed and not written.
   *
   * @param advice what to write
   */
  public record Absent(
      String annotation, List<String> attributes, String advice, Position position) {}

  /** The field of a component that passed the check. */
  public FieldKind field() {
    return fields.get(0);
  }

  /** The name of the tensor that it is in. */
  public String tensor() {
    return fields.isEmpty() ? name : sharedTensor().orElse(field().tensorName(name));
  }

  /** This component with fields that know the others of its record. */
  public ComponentModel among(List<ComponentModel> components) {
    return with(fields.stream().map(field -> field.among(components)).toList());
  }

  /** The component as the second tensor that it becomes has it; empty where it becomes only one. */
  Optional<ComponentModel> second() {
    return fields.isEmpty()
        ? Optional.empty()
        : field().second().map(second -> with(List.of(second)));
  }

  private ComponentModel with(List<FieldKind> fields) {
    return new ComponentModel(name, column, type, fields, absent, columnCode, resolution, position);
  }

  /** The name of a tensor that it may have others in; empty where the tensor is its own. */
  Optional<String> sharedTensor() {
    return fields.isEmpty() ? Optional.empty() : field().sharedTensor().map(Value::get);
  }
}
