package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an optimizer keeps for one parameter: some tensors, and how often it has updated it. */
public final class OptimizerState {
  private final NDArray weight;
  private final List<NDArray> slots;
  private long updates;

  OptimizerState(List<String> names, double initial, NDArray weight) {
    this.weight = weight;
    List<NDArray> made = new ArrayList<>();
    for (String name : names) {
      NDArray slot = weight.zerosLike();
      if (initial != 0) {
        slot.addi((float) initial);
      }
      slot.setName(name);
      NDScope.unregister(slot);
      made.add(slot);
    }
    slots = Collections.unmodifiableList(made);
  }

  /** The kept tensors, in the order of {@link ResumableOptimizer#slots()}. */
  public List<NDArray> slots() {
    return slots;
  }

  /** How often the parameter was updated. */
  public long updates() {
    return updates;
  }

  /** Sets how often the parameter was updated, as a saved state says. */
  public void updates(long updates) {
    this.updates = updates;
  }

  boolean isOf(NDArray parameter) {
    return weight == parameter;
  }

  void close() {
    slots.forEach(NDArray::close);
  }
}
