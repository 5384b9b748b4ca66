package dev.sheaf.djl.internal.network;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.sheaf.djl.internal.PyTorchEngine;
import org.jspecify.annotations.Nullable;

/** Runs a network that is built: what is frozen as in inference, and what fails by its name. */
public final class NetworkForward {
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
    } catch (EngineException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | UnsupportedOperationException e) {
      throw new IllegalArgumentException(BlockFailure.of(place, inputs, e), e);
    }
  }
}
