package dev.sheaf.spi;

import dev.sheaf.Schema;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a record in the order of its tensors, and the schema that they make. Immutable. */
public final class Fields {
  private final List<Field> fields;
  private final Schema schema;

  private Fields(List<Field> fields, Schema schema) {
    this.fields = fields;
    this.schema = schema;
  }

  /**
   * Called once by each generated sequence.
   *
   * @param record the record's name
   * @param description see {@link Schema#description}
   * @param fingerprint see {@link Schema#fingerprint}
   */
  public static Fields of(String record, String description, String fingerprint, Field... fields) {
    return new Fields(
        List.of(fields),
        new Schema(record, Stream.of(fields).map(Field::spec).toList(), description, fingerprint));
  }

  /**
   * As {@link #of}, for a sequence some of whose classes were not known to the compiler: the lines
   * of these in the description end before the names, which are added here, and the fingerprint is
   * that of the whole.
   */
  public static Fields withClasses(String record, String description, Field... fields) {
    String whole = RunTimeDescription.of(description, Stream.of(fields).map(Field::spec).toList());
    return of(record, whole, RunTimeDescription.fingerprint(whole), fields);
  }

  /** What the bytes of a batch mean. */
  public Schema schema() {
    return schema;
  }

  /** The fields themselves, in the order of the schema's tensors. */
  public List<Field> asList() {
    return fields;
  }
}
