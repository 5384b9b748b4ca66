package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A tensor beside each of some weights, kept from step to step and part of the saved state. */
public final class KeptTensors {
  private final String name;
  private final Map<String, Kept> byParameter = new LinkedHashMap<>();

  KeptTensors(String name) {
    this.name = name;
  }

  private record Kept(NDArray weight, NDArray tensor) {}

  /** What they are, as a part of their names in a file. */
  public String name() {
    return name;
  }

  /**
   * Keeps a copy of a tensor for a parameter that has none yet.
   *
   * @param content of the weight's shape
   * @return the copy
   */
  public NDArray put(String parameter, NDArray weight, NDArray content) {
    NDArray copy = content.duplicate();
    copy.setName(name);
    NDScope.unregister(copy);
    byParameter.put(parameter, new Kept(weight, copy));
    return copy;
  }

  /** Calls an action with each parameter's name and the tensor kept for it. */
  public void forEach(BiConsumer<String, NDArray> action) {
    byParameter.forEach((parameter, kept) -> action.accept(parameter, kept.tensor));
  }

  /** Calls an action with each weight and the tensor kept for it. */
  void forEachWeight(BiConsumer<NDArray, NDArray> action) {
    byParameter.values().forEach(kept -> action.accept(kept.weight, kept.tensor));
  }

  @Nullable NDArray get(String parameter) {
    Kept kept = byParameter.get(parameter);
    return kept == null ? null : kept.tensor;
  }

  /** Hands a tensor over to the caller. */
  @Nullable NDArray remove(String parameter) {
    Kept kept = byParameter.remove(parameter);
    return kept == null ? null : kept.tensor;
  }

  /** Frees all. */
  public void clear() {
    byParameter.values().forEach(kept -> kept.tensor.close());
    byParameter.clear();
  }
}
