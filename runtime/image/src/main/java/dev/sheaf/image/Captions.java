package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands under the pictures of a sheet, read from the other tensors of their batch. */
final class Captions {
  static final Captions NONE = new Captions(List.of());

  private final List<Part> parts;

  private Captions(List<Part> parts) {
    this.parts = parts;
  }

  /** What one tensor says of each picture. */
  private record Part(Tensor tensor, IntFunction<String> text) {}

  /** With the names of the classes whose number is more than one half, or whose index it is. */
  Captions classes(Tensor classes, List<String> names) {
    if (classes.dtype() == DType.INT64) {
      return with(classes, row -> names.get(Math.toIntExact(classes.longs().get(row))));
    }
    return with(
        classes,
        row ->
            IntStream.range(0, names.size())
                .filter(index -> classes.floats().get(row * names.size() + index) > 0.5f)
                .mapToObj(names::get)
                .collect(Collectors.joining(" + ")));
  }

  /** With the numbers themselves. */
  Captions numbers(Tensor numbers) {
    int columns = 1;
    for (int axis = 1; axis < numbers.shape().rank(); axis++) {
      columns *= numbers.shape().dimension(axis);
    }
    int width = columns;
    return with(
        numbers,
        row ->
            IntStream.range(row * width, (row + 1) * width)
                .mapToObj(index -> number(numbers, index))
                .collect(Collectors.joining(" ", numbers.name() + " ", "")));
  }

  private static String number(Tensor numbers, int index) {
    return switch (numbers.dtype()) {
      case FLOAT32 -> String.format(Locale.ROOT, "%.4g", numbers.floats().get(index));
      case INT64 -> Long.toString(numbers.longs().get(index));
      case UINT8 -> Integer.toString(numbers.bytes().get(index) & 0xFF);
    };
  }

  private Captions with(Tensor tensor, IntFunction<String> text) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(tensor, text));
    return new Captions(more);
  }

  /** The text for each picture; where no tensor says anything, its place in the batch. */
  List<String> of(int pictures) {
    for (Part part : parts) {
      if (part.tensor().shape().dimension(0) != pictures) {
        throw new IllegalArgumentException(
            "%s (expected: %d rows, one for each picture)".formatted(part.tensor(), pictures));
      }
    }
    return IntStream.range(0, pictures)
        .mapToObj(
            row ->
                parts.isEmpty()
                    ? Integer.toString(row)
                    : parts.stream()
                        .map(part -> part.text().apply(row))
                        .collect(Collectors.joining(", ")))
        .toList();
  }
}
