package dev.sheaf.processor.field;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tensor of a batch.
 *
 * @param columns the components in it: several only where scalars share a tensor
 */
public record TensorModel(List<ComponentModel> columns) {
  public String name() {
    return columns.get(0).tensor();
  }

  /** The annotation; that of the first column where there are several. */
  public FieldKind field() {
    return columns.get(0).field();
  }

  /** Whether the columns are numbers of the record. */
  public boolean isScalar() {
    return field() instanceof ScalarKind;
  }

  /** Whether scalars share it by its name. */
  public boolean isNamedGroup() {
    return field() instanceof ScalarKind scalar && !scalar.tensor().isEmpty();
  }

  /** The shape of one sample. */
  public List<Integer> shape() {
    return isScalar() ? List.of(columns.size()) : field().shape();
  }

  /** Dtype and shape with the batch dimension: {@code float32 [n, 3, 224, 224]}. */
  public String type() {
    return field().dtype()
        + " "
        + Stream.concat(Stream.of("n"), shape().stream().map(String::valueOf))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A line that holds everything which decides the tensor's bytes, and nothing else. */
  public String description() {
    String meaning =
        isNamedGroup()
            ? columns.stream()
                .map(column -> column.name() + " = " + column.field().meaning())
                .collect(Collectors.joining("; "))
            : field().meaning();
    return name() + ": " + field().role() + " " + type() + ", " + meaning;
  }
}
