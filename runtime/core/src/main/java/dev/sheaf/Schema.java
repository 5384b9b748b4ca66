package dev.sheaf;

import java.util.List;

/**
 * What the bytes of a sequence's batches mean: its tensors in order, and how each is made from the
 * record.
 *
 * @param name the record's name
 * @param tensors the tensors of a batch, in the order of the record's components
 * @param description one line a field with everything that decides the bytes (types, shapes,
 *     preprocessing, class names in order), written by the compiler; two can be compared line by
 *     line to show a difference
 * @param fingerprint the first 32 hexadecimal digits of the SHA-256 of the description in UTF-8:
 *     equal when, and only when, the bytes mean the same
 */
public record Schema(
    String name, List<TensorSpec> tensors, String description, String fingerprint) {
  public Schema {
    tensors = List.copyOf(tensors);
  }

  /** The readable schema: what {@link #description} holds. */
  public String describe() {
    return description;
  }
}
