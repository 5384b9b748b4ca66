package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The latest numbers that were needed as tensors; far more of them than one update needs. */
final class Scalars {
  private static final int KEPT = 32;

  private final float[] values = new float[KEPT];
  private final @Nullable NDArray[] tensors = new NDArray[KEPT];
  private @Nullable NDManager manager;
  private int next;

  /** A tensor without dimensions, where the weight is. */
  NDArray of(float value, NDArray weight) {
    NDManager memory = memory(weight);
    for (int i = 0; i < KEPT; i++) {
      NDArray tensor = tensors[i];
      if (tensor == null) {
        break;
      }
      if (values[i] == value) {
        return tensor;
      }
    }
    NDArray oldest = tensors[next];
    if (oldest != null) {
      oldest.close();
    }
    NDArray made = memory.create(value);
    NDScope.unregister(made);
    values[next] = value;
    tensors[next] = made;
    next = (next + 1) % KEPT;
    return made;
  }

  private NDManager memory(NDArray weight) {
    NDManager memory = manager;
    if (memory == null || !memory.isOpen() || !memory.getDevice().equals(weight.getDevice())) {
      close();
      memory = weight.getManager().newSubManager();
      manager = memory;
    }
    return memory;
  }

  void close() {
    if (manager != null) {
      manager.close();
      manager = null;
    }
    Arrays.fill(tensors, null);
    next = 0;
  }
}
