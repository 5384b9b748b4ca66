package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tensor of a batch.
 *
 * @param columns the components in it: several only where scalars share a tensor
 */
public record TensorModel(List<ComponentModel> columns) {
  /** The tensors of a record, in the order of its components. */
  public static List<TensorModel> of(List<ComponentModel> components) {
    List<TensorModel> tensors = new ArrayList<>();
    for (int from = 0; from < components.size(); ) {
      Optional<String> shared = components.get(from).sharedTensor();
      int to = from + 1;
      while (shared.isPresent()
          && to < components.size()
          && shared.equals(components.get(to).sharedTensor())) {
        to++;
      }
      tensors.add(new TensorModel(components.subList(from, to)));
      components
          .get(from)
          .second()
          .ifPresent(second -> tensors.add(new TensorModel(List.of(second))));
      from = to;
    }
    return List.copyOf(tensors);
  }

  /** The names that stand for it where the record has a mistake, whatever was meant. */
  public List<String> possibleNames() {
    return Stream.concat(
            Stream.of(name()),
            columns.stream()
                .flatMap(
                    column ->
                        column.type().kind() == TypeModel.Kind.BOX_LIST
                            ? Stream.of(column.name(), BoxClassesKind.nameFor(column.name()))
                            : Stream.of(column.name())))
        .distinct()
        .toList();
  }

  public String name() {
    return columns.get(0).tensor();
  }

  /** The annotation; that of the first column where there are several. */
  public FieldKind field() {
    return columns.get(0).field();
  }

  /** Whether each component is a column of it, even where there is only one. */
  public boolean hasColumns() {
    return field().isColumn();
  }

  /** Whether components share it by its name. */
  public boolean isNamedGroup() {
    return field().sharedTensor().isPresent();
  }

  /** The shape of one sample. */
  public List<Integer> shape() {
    return hasColumns() ? List.of(columns.size()) : field().shape();
  }

  /** Dtype and shape with the batch dimension: {@code float32 [n, 3, 224, 224]}. */
  public String type() {
    return field().dtype()
        + " "
        + Stream.concat(
                Stream.of("n"),
                hasColumns()
                    ? Stream.of(String.valueOf(columns.size()))
                    : field().dimensions().stream())
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
