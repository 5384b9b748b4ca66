package dev.sheaf.djl.internal.network;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a network that is built: what is frozen as in inference, and what fails by its name. */
public final class NetworkForward {
  private static final List<String> TOO_LARGE =
      List.of(
          "The shape must be >= -1",
          "Output size is too small",
          "Kernel size can't be greater than actual input size");

  private final Block network;
  private final Freezing freezing;
  private @Nullable PlacedBlock root;

  public NetworkForward(Block network, Freezing freezing) {
    this.network = network;
    this.freezing = freezing;
  }

  /**
   * The outputs of the network.
   *
   * @throws IllegalArgumentException naming the block that does not take what it is given
   */
  public NDList forward(ParameterStore store, NDList inputs, boolean training) {
    if (root == null) {
      root = PlacedBlock.root(network);
    }
    return forward(root, store, inputs, training);
  }

  private NDList forward(PlacedBlock place, ParameterStore store, NDList inputs, boolean training) {
    boolean asTraining = training && !freezing.infers(place);
    if (place.walked()) {
      NDList current = inputs;
      for (PlacedBlock child : place.children()) {
        current = forward(child, store, current, asTraining);
      }
      return current;
    }
    if (place.holdsScript()) {
      PyTorchEngine.mode(place.block(), asTraining);
    }
    try {
      return training && !asTraining && place.scripted()
          ? PyTorchEngine.run(place.block(), inputs)
          : place.block().forward(store, inputs, asTraining);
    } catch (EngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
      Shape[] shapes = inputs.stream().map(NDArray::getShape).toArray(Shape[]::new);
      throw new IllegalArgumentException(given(place, shapes, e), e);
    }
  }

  /** Which block of a network could not be built for inputs of these shapes, and why. */
  public static String blame(Block network, Shape[] inputs, RuntimeException failure) {
    return blame(PlacedBlock.root(network), inputs, failure);
  }

  private static String blame(PlacedBlock place, Shape[] inputs, RuntimeException failure) {
    Shape[] current = inputs;
    if (place.walked()) {
      for (PlacedBlock child : place.children()) {
        try {
          current = child.block().getOutputShapes(current);
        } catch (RuntimeException e) {
          return blame(child, current, e);
        }
      }
      return cause(failure);
    }
    return given(place, inputs, failure);
  }

  private static String given(PlacedBlock place, Shape[] inputs, RuntimeException failure) {
    return "%s is given %s: %s"
        .formatted(
            place.name(),
            Arrays.stream(inputs).map(Shape::toString).collect(Collectors.joining(", ")),
            cause(failure));
  }

  /** The engine's own words, without the places in its code that it adds. */
  private static String cause(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (TOO_LARGE.stream().anyMatch(message::contains)) {
      return "nothing is left of it: a kernel or a pooling is larger than what it is laid on; give larger inputs, padding, a smaller kernel or fewer poolings";
    }
    return message.lines().findFirst().orElse(message);
  }
}
