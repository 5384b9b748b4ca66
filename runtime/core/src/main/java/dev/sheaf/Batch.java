package dev.sheaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some samples as tensors, ready for one training step. Whoever receives a batch closes it; its
 * tensors must not be read after that. Not thread-safe.
 */
public interface Batch extends AutoCloseable {
  /** The number of samples: the first dimension of every tensor. */
  int size();

  /** What the model sees, in the order of the record's components. */
  List<Tensor> inputs();

  /** What the model is to say, in the order of the record's components. */
  List<Tensor> targets();

  /**
   * The input, target or weight of this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  default Tensor tensor(String name) {
    List<Tensor> all = new ArrayList<>(inputs());
    all.addAll(targets());
    weights().ifPresent(all::add);
    for (Tensor tensor : all) {
      if (tensor.name().equals(name)) {
        return tensor;
      }
    }
    throw new IllegalArgumentException(
        "tensor: '%s' (expected: one of %s)"
            .formatted(name, all.stream().map(Tensor::name).toList()));
  }

  /** float32 [n]: how much each sample counts in the loss, if the samples say so. */
  default Optional<Tensor> weights() {
    return Optional.empty();
  }

  /**
   * The samples themselves, slot by slot, so that a message can name them; empty where a
   * hand-written sequence does not keep them.
   */
  default List<?> samples() {
    return List.of();
  }

  /** Gives the memory back for the next batch. Closing twice is harmless. */
  @Override
  default void close() {}

  /**
   * A batch of tensors that the garbage collector frees, for sequences written by hand.
   *
   * @throws IllegalArgumentException if there is no input, or if the tensors' first dimensions
   *     differ
   */
  static Batch of(List<Tensor> inputs, List<Tensor> targets) {
    return new HeldBatch(List.copyOf(inputs), List.copyOf(targets), Optional.empty());
  }

  /** As {@link #of(List, List)}, with a weight for each sample. */
  static Batch of(List<Tensor> inputs, List<Tensor> targets, Tensor weights) {
    return new HeldBatch(List.copyOf(inputs), List.copyOf(targets), Optional.of(weights));
  }
}
