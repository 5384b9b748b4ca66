package dev.sheaf.djl.internal.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which block does not take what it is given, and what helps. */
public final class BlockFailure {
  private static final String TOO_LARGE =
      "nothing is left of it: a kernel or a pooling is larger than what it is laid on; give larger inputs, padding, a smaller kernel or fewer poolings";

  /** What DJL and the engine say, and what helps. */
  private static final List<Advice> ADVICE =
      List.of(
          new Advice("The shape must be >= -1", TOO_LARGE),
          new Advice("Output size is too small", TOO_LARGE),
          new Advice("Kernel size can't be greater than actual input size", TOO_LARGE),
          new Advice(
              "Expected more than 1 value per channel when training",
              "it normalises over the batch, and one sample has no spread; take larger batches, or freeze it"),
          new Advice(
              "nference tensor",
              "it was exported from Python and loaded for inference, and gradients go through it; load it with TorchScript.load(file)"),
          new Advice(
              "Expected layout:",
              "it wants another number of dimensions; inputShape(...) is that of one sample, without the batch"));

  private BlockFailure() {}

  private record Advice(String told, String text) {}

  /** Why a block failed that was run. */
  static String of(PlacedBlock place, NDList inputs, RuntimeException failure) {
    return text(place, inputs.stream().map(BlockFailure::text).toList(), cause(failure));
  }

  /** Which block of a network could not be built for inputs of these shapes, and why. */
  public static String of(Block network, Shape[] inputs, RuntimeException failure) {
    String text = of(PlacedBlock.root(network), inputs, failure);
    boolean last = Arrays.stream(inputs).anyMatch(BlockFailure::looksChannelsLast);
    return last
        ? text + "; if the inputs are [n, height, width, channels], set channelsLast(true)"
        : text;
  }

  private static boolean looksChannelsLast(Shape shape) {
    return shape.dimension() == 4
        && (shape.get(3) == 1 || shape.get(3) == 3)
        && shape.get(1) > shape.get(3);
  }

  private static String of(PlacedBlock place, Shape[] inputs, RuntimeException failure) {
    if (!place.walked()) {
      return text(place, Arrays.stream(inputs).map(Shape::toString).toList(), cause(failure));
    }
    Shape[] current = inputs;
    for (PlacedBlock child : place.children()) {
      Shape[] outputs;
      try {
        outputs = child.block().getOutputShapes(current);
      } catch (RuntimeException e) {
        return of(child, current, e);
      }
      if (Arrays.stream(outputs).anyMatch(BlockFailure::isNothing)) {
        return child.walked()
            ? of(child, current, failure)
            : text(child, Arrays.stream(current).map(Shape::toString).toList(), TOO_LARGE);
      }
      // Blocks get their parameters one after the other: the first without them has failed.
      if (!child.block().isInitialized()) {
        return of(child, current, failure);
      }
      current = outputs;
    }
    return cause(failure);
  }

  /** A kernel that is larger than its input gives such a shape, and DJL goes on with it. */
  private static boolean isNothing(Shape shape) {
    return Arrays.stream(shape.getShape()).skip(1).anyMatch(size -> size < 1);
  }

  private static String text(NDArray input) {
    try {
      String shape = input.getShape().toString();
      return input.getDataType() == DataType.FLOAT32
          ? shape
          : input.getDataType().name().toLowerCase(Locale.ROOT) + " " + shape;
    } catch (IllegalStateException e) {
      return "an input that it has closed";
    }
  }

  private static String text(PlacedBlock place, List<String> given, String cause) {
    return "%s is given %s: %s"
        .formatted(
            place.name(),
            given.isEmpty() ? "nothing" : given.stream().collect(Collectors.joining(", ")),
            cause);
  }

  /** The engine's own words, without the places in its code that it adds; or what helps. */
  private static String cause(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return ADVICE.stream()
        .filter(advice -> message.contains(advice.told))
        .map(Advice::text)
        .findFirst()
        .orElseGet(() -> message.lines().findFirst().orElse(message));
  }
}
