package dev.sheaf.fit.internal.checkpoint;

import dev.sheaf.Augmentation;
import dev.sheaf.Schema;
import dev.sheaf.TensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the batches of a run depend on: two runs in which it is equal see the same ones.
 *
 * @param schema the record's name, where there is a schema
 * @param fingerprint the schema's
 * @param description the schema's, one line a field
 * @param classes the class names of each tensor that has some
 * @param length the batches of a pass; null for a generator
 * @param stepsPerEpoch the steps of an epoch, where they were set
 * @param batchSeed of the batches' order, where they are shuffled
 * @param augmentation what is done to samples, in words
 */
public record DataIdentity(
    @Nullable String schema,
    @Nullable String fingerprint,
    @Nullable String description,
    Map<String, List<String>> classes,
    @Nullable Integer length,
    @Nullable Integer stepsPerEpoch,
    @Nullable Long batchSeed,
    @Nullable String augmentation) {

  public static DataIdentity of(
      Optional<Schema> known,
      Optional<Augmentation> augmentation,
      OptionalInt length,
      OptionalInt stepsPerEpoch,
      OptionalLong batchSeed) {
    @Nullable Schema schema = known.orElse(null);
    Map<String, List<String>> classes = new LinkedHashMap<>();
    if (schema != null) {
      for (TensorSpec tensor : schema.tensors()) {
        if (!tensor.classes().isEmpty()) {
          classes.put(tensor.name(), tensor.classes());
        }
      }
    }
    return new DataIdentity(
        schema == null ? null : schema.name(),
        schema == null ? null : schema.fingerprint(),
        schema == null ? null : schema.description(),
        classes,
        boxed(length),
        boxed(stepsPerEpoch),
        boxed(batchSeed),
        augmentation.map(Augmentation::description).orElse(null));
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? (Integer) value.getAsInt() : null;
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }

  /** The lines of which this one and {@code now} differ: {@code -} was, {@code +} is now. */
  public List<String> difference(DataIdentity now) {
    List<String> lines = new ArrayList<>();
    differ(lines, "record", schema, now.schema);
    if (!Objects.equals(fingerprint, now.fingerprint)) {
      List<String> was = lines(description);
      List<String> is = lines(now.description);
      boolean sameLines = was.containsAll(is) && is.containsAll(was);
      was.stream()
          .filter(line -> sameLines || !is.contains(line))
          .forEach(l -> lines.add("- " + l));
      is.stream()
          .filter(line -> sameLines || !was.contains(line))
          .forEach(l -> lines.add("+ " + l));
    }
    differ(lines, "batches in a pass", length, now.length);
    differ(lines, "stepsPerEpoch", stepsPerEpoch, now.stepsPerEpoch);
    differ(lines, "seed of the batches' order", batchSeed, now.batchSeed);
    differ(lines, "augmentation", augmentation, now.augmentation);
    return lines;
  }

  private static void differ(
      List<String> lines, String what, @Nullable Object was, @Nullable Object is) {
    if (!Objects.equals(was, is)) {
      lines.add("- " + what + ": " + (was == null ? "none" : was));
      lines.add("+ " + what + ": " + (is == null ? "none" : is));
    }
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : text.lines().toList();
  }
}
