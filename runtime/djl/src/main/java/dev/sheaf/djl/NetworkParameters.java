package dev.sheaf.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import dev.sheaf.djl.internal.network.RateFactors;
import dev.sheaf.djl.internal.update.TrainableWeight;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The parameters of a network that is initialised, by name; one that is shared counts once. */
final class NetworkParameters {
  private static final String PARTLY =
      "; loadWeightsExcept(file, ...) leaves a part of the network as it is";

  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  NetworkParameters(Block network) {
    Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair<String, Parameter> pair : network.getParameters()) {
      if (seen.add(pair.getValue())) {
        byName.put(pair.getKey(), pair.getValue());
      }
    }
  }

  /**
   * Throws if a parameter is not float32. The engine's interface has no autocast, and DJL cannot
   * convert the parameters of a network that is built, so there is no mixed precision.
   */
  void requireFloats() {
    byName.forEach(
        (name, parameter) -> {
          DataType type = parameter.getArray().getDataType();
          if (type != DataType.FLOAT32) {
            throw new IllegalArgumentException(
                "parameter '%s' is %s (expected: float32; DJL has no mixed precision on this engine)"
                    .formatted(name, type.name().toLowerCase(Locale.ROOT)));
          }
        });
  }

  /** Throws if the weights were freed: by the learner that made them, when it was closed. */
  void requireLiving() {
    byName.forEach(
        (name, parameter) -> {
          if (!parameter.isInitialized()) {
            throw new IllegalStateException(
                "parameter '%s' was freed: another learner made the network's weights and is closed; close it after this one"
                    .formatted(name));
          }
        });
  }

  /** What the next step changes. */
  List<TrainableWeight> trainable(RateFactors factors) {
    List<TrainableWeight> trainable = new ArrayList<>();
    byName.forEach(
        (name, parameter) -> {
          if (parameter.requiresGradient()) {
            trainable.add(new TrainableWeight(name, parameter.getArray(), factors.of(parameter)));
          }
        });
    return trainable;
  }

  void forEachTrainable(BiConsumer<String, NDArray> action) {
    byName.forEach(
        (name, parameter) -> {
          if (parameter.requiresGradient()) {
            action.accept(name, parameter.getArray());
          }
        });
  }

  /** As {@link #forEachTrainable}, and those that were trained before they were frozen. */
  void forEachTrainedBy(ResumableOptimizer optimizer, BiConsumer<String, NDArray> action) {
    byName.forEach(
        (name, parameter) -> {
          if (parameter.requiresGradient() || optimizer.keeps(name, parameter.getArray())) {
            action.accept(name, parameter.getArray());
          }
        });
  }

  void forEach(BiConsumer<String, NDArray> action) {
    byName.forEach((name, parameter) -> action.accept(name, parameter.getArray()));
  }

  /** As {@link #forEach}, without those that were closed meanwhile. */
  void forEachLiving(BiConsumer<String, NDArray> action) {
    byName.forEach(
        (name, parameter) -> {
          if (parameter.isInitialized()) {
            action.accept(name, parameter.getArray());
          }
        });
  }

  /** The tensors' memory under their names: views, to be written before the next step. */
  Map<String, TensorFile.Values> views() {
    Map<String, TensorFile.Values> views = new LinkedHashMap<>();
    forEach((name, array) -> views.put(name, view(name, array)));
    return views;
  }

  static TensorFile.Values view(String name, NDArray array) {
    if (array.getDataType() != DataType.FLOAT32) {
      throw new IllegalStateException(
          "parameter '%s' is %s; only float32 can be saved".formatted(name, array.getDataType()));
    }
    return new TensorFile.Values(array.getShape().getShape(), array.toByteBuffer(true));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  private NDArray array(String name) {
    return Objects.requireNonNull(byName.get(name)).getArray();
  }

  /** Throws unless the file has a parameter with the shape that it has here. */
  void check(Path file, String name, TensorFile.@Nullable Values values) throws IOException {
    checkShape(file, name, array(name), values);
  }

  /** Overwrites parameters that were {@linkplain #check checked}. */
  void overwrite(List<String> names, Map<String, TensorFile.Values> values) {
    names.forEach(name -> overwrite(name, array(name), Objects.requireNonNull(values.get(name))));
  }

  /** Says that a file has a parameter which the network has not. */
  static IOException unknown(Path file, String name, TensorFile.Values values) {
    return new IOException(
        "%s is of another network: it has '%s' %s, which this one has not%s"
            .formatted(Printable.of(file), name, values, PARTLY));
  }

  /** Throws unless the file has exactly these parameters with these shapes. */
  void check(Path file, Map<String, TensorFile.Values> tensors) throws IOException {
    for (Map.Entry<String, Parameter> entry : byName.entrySet()) {
      String name = entry.getKey();
      checkShape(file, name, entry.getValue().getArray(), tensors.get(name));
    }
    for (Map.Entry<String, TensorFile.Values> entry : tensors.entrySet()) {
      if (!byName.containsKey(entry.getKey())) {
        throw unknown(file, entry.getKey(), entry.getValue());
      }
    }
  }

  static void checkShape(Path file, String name, NDArray array, TensorFile.@Nullable Values values)
      throws IOException {
    TensorFile.Values own = view(name, array);
    if (values == null) {
      throw new IOException(
          "%s is of another network: it has no '%s', which is %s here%s"
              .formatted(Printable.of(file), name, own, PARTLY));
    }
    if (!Arrays.equals(values.shape(), own.shape())) {
      throw new IOException(
          "%s is of another network: '%s' is %s there and %s here%s"
              .formatted(Printable.of(file), name, values, own, PARTLY));
    }
  }

  /**
   * Overwrites a tensor's elements in place. DJL's {@code set} and {@code copyTo} would give the
   * tensor other memory on this engine, behind the optimizer's back. On a device other than the CPU
   * the elements are copied there.
   */
  static void overwrite(String name, NDArray array, TensorFile.Values values) {
    if (!array.getDevice().equals(Device.cpu())) {
      try (NDArray copy =
          array
              .getManager()
              .create(values.bytes().duplicate(), array.getShape(), DataType.FLOAT32)) {
        array.set(new NDIndex("..."), copy);
      }
      return;
    }
    array.toByteBuffer(true).put(values.bytes().duplicate());
    ByteBuffer stored = array.toByteBuffer(true);
    if (!stored.equals(values.bytes().duplicate())) {
      throw new IllegalStateException(
          "parameter '%s' could not be written: its memory is not contiguous".formatted(name));
    }
  }
}
