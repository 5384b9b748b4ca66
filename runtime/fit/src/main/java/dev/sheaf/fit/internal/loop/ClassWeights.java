package dev.sheaf.fit.internal.loop;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much a sample of each class counts in the loss of training. */
public final class ClassWeights {
  /** The name of the target; null for the only one. */
  private final @Nullable String target;

  /** The weight of each class by its index. */
  private final float[] weights;

  private ClassWeights(@Nullable String target, float[] weights) {
    this.target = target;
    this.weights = weights;
  }

  /**
   * @param given by enum constant, class name or index
   * @param schema where class names come from, if there is one
   * @throws IllegalArgumentException if a class has no weight, or a key is not a class
   */
  public static ClassWeights of(Map<?, ? extends Number> given, Optional<Schema> schema) {
    return of(null, given, schema.map(ClassWeights::classes).orElse(List.of()));
  }

  /** As {@link #of(Map, Optional)}, for the target of this name. */
  public static ClassWeights of(
      String target, Map<?, ? extends Number> given, Optional<Schema> schema) {
    return of(target, given, schema.map(known -> classes(known, target)).orElse(List.of()));
  }

  private static ClassWeights of(
      @Nullable String target, Map<?, ? extends Number> given, List<String> names) {
    Map<Integer, Float> byIndex = new TreeMap<>();
    given.forEach(
        (key, weight) -> {
          if (!(weight.doubleValue() >= 0 && Double.isFinite(weight.doubleValue()))) {
            throw new IllegalArgumentException(
                "classWeights: %s for %s (expected: >= 0 and finite)".formatted(weight, key));
          }
          if (byIndex.put(index(key, names), weight.floatValue()) != null) {
            throw new IllegalArgumentException(
                "classWeights: two for class %s (expected: one)".formatted(key));
          }
        });
    Map<Integer, String> all = all(given, names, byIndex);
    List<String> missing =
        all.entrySet().stream()
            .filter(entry -> !byIndex.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "classWeights: none for %s (expected: one for each of %s)"
              .formatted(missing, all.values()));
    }
    float[] weights = new float[all.size()];
    byIndex.forEach((index, weight) -> weights[index] = weight);
    return new ClassWeights(target, weights);
  }

  private static List<TensorSpec> targets(Schema schema) {
    return schema.tensors().stream().filter(tensor -> tensor.role() == Role.TARGET).toList();
  }

  private static List<String> classes(Schema schema) {
    List<TensorSpec> targets = targets(schema);
    if (targets.size() != 1) {
      throw new IllegalArgumentException(
          "classWeights: %s has %d targets (expected: 1, or the name of one of %s before its weights)"
              .formatted(
                  schema.name(), targets.size(), targets.stream().map(TensorSpec::name).toList()));
    }
    return targets.get(0).classes();
  }

  private static List<String> classes(Schema schema, String target) {
    List<TensorSpec> targets = targets(schema);
    return targets.stream()
        .filter(spec -> spec.name().equals(target))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "classWeights: target %s (expected: one of %s)"
                        .formatted(target, targets.stream().map(TensorSpec::name).toList())))
        .classes();
  }

  /** Whether these are the weights of the target of this name. */
  public boolean isOf(String name) {
    return name.equals(target);
  }

  /** Which of the batch's targets these are the weights of. */
  public int target(Batch batch) {
    List<Tensor> targets = batch.targets();
    if (target == null) {
      if (targets.size() != 1) {
        throw new IllegalStateException(
            "classWeights: the batch has %d targets (expected: 1, or the name of one of %s before its weights)"
                .formatted(targets.size(), targets.stream().map(Tensor::name).toList()));
      }
      return 0;
    }
    for (int index = 0; index < targets.size(); index++) {
      if (targets.get(index).name().equals(target)) {
        return index;
      }
    }
    throw new IllegalStateException(
        "classWeights: target %s (expected: one of the batch's %s)"
            .formatted(target, targets.stream().map(Tensor::name).toList()));
  }

  /** Index and name of all classes, as far as they can be known before the first batch. */
  private static Map<Integer, String> all(
      Map<?, ?> given, List<String> names, Map<Integer, Float> byIndex) {
    Map<Integer, String> all = new LinkedHashMap<>();
    for (int index = 0; index < names.size(); index++) {
      all.put(index, names.get(index));
    }
    if (names.isEmpty()) {
      for (Object key : given.keySet()) {
        if (key instanceof Enum<?> constant) {
          for (Enum<?> each : constant.getDeclaringClass().getEnumConstants()) {
            all.put(each.ordinal(), each.name());
          }
        }
      }
      int last = byIndex.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
      for (int index = 0; index <= last; index++) {
        all.putIfAbsent(index, Integer.toString(index));
      }
    }
    return all;
  }

  private static int index(@Nullable Object key, List<String> names) {
    int index = -1;
    if (key instanceof Integer number) {
      index = names.isEmpty() || number < names.size() ? number : -1;
    } else if (key instanceof Enum<?> constant) {
      index = names.isEmpty() ? constant.ordinal() : names.indexOf(constant.name());
    } else if (key instanceof String name) {
      index = names.indexOf(name);
    }
    if (index < 0) {
      throw new IllegalArgumentException(
          names.isEmpty()
              ? "classWeights: %s (expected: an index >= 0 or an enum constant)".formatted(key)
              : "classWeights: %s (expected: one of %s, or its index)".formatted(key, names));
    }
    return index;
  }

  /**
   * The weight of each sample of a batch: that of its class times its own.
   *
   * @param own the samples' own weights, or null for all 1
   */
  public float[] of(Batch batch, float @Nullable [] own) {
    Tensor target = batch.targets().get(target(batch));
    float[] product = new float[batch.size()];
    for (int sample = 0; sample < product.length; sample++) {
      int index = classOf(target, sample);
      if (index < 0 || index >= weights.length) {
        throw new IllegalStateException(
            "classWeights: none for class %d, in tensor '%s' (expected: one for each class;"
                    .formatted(index, target.name())
                + " 0 to %d have one)".formatted(weights.length - 1));
      }
      product[sample] = weights[index] * (own == null ? 1 : own[sample]);
    }
    return product;
  }

  /** The largest of a row's values where it has several, else the value itself. */
  private int classOf(Tensor target, int sample) {
    int rank = target.shape().rank();
    int columns = rank == 1 ? 1 : target.shape().dimension(1);
    if (rank > 2 || target.dtype() == DType.UINT8) {
      throw new IllegalStateException(
          "classWeights: target %s (expected: float32 or int64, [n] or [n, classes])"
              .formatted(target));
    }
    if (columns > 1 && columns != weights.length) {
      throw new IllegalStateException(
          "classWeights: %d weights (expected: %d, for target %s)"
              .formatted(weights.length, columns, target));
    }
    int from = sample * columns;
    int largest = 0;
    if (target.dtype() == DType.INT64) {
      LongBuffer values = target.longs();
      for (int column = 1; column < columns; column++) {
        largest = values.get(from + column) > values.get(from + largest) ? column : largest;
      }
      return columns > 1 ? largest : Math.toIntExact(values.get(from));
    }
    FloatBuffer values = target.floats();
    for (int column = 1; column < columns; column++) {
      largest = values.get(from + column) > values.get(from + largest) ? column : largest;
    }
    return columns > 1 ? largest : Math.round(values.get(from));
  }
}
