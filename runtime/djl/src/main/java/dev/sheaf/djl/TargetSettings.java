package dev.sheaf.djl;

import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.EpochMetric;
import dev.sheaf.djl.metric.Target;
import dev.sheaf.djl.metric.TargetMetric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a learner is told of its targets: losses, their weights, metrics. Not thread-safe. */
final class TargetSettings {
  private List<String> names = List.of();
  private List<TensorSpec> specs = List.of();
  private @Nullable Loss whole;
  private List<SampleLoss> inOrder = List.of();
  private final Map<String, SampleLoss> byName = new LinkedHashMap<>();
  private List<Double> weightsInOrder = List.of();
  private final Map<String, Double> weightsByName = new LinkedHashMap<>();
  private final List<Chosen> metrics = new ArrayList<>();
  private final List<Evaluator> evaluators = new ArrayList<>();

  /** A metric; of every target where {@code target} is null. */
  private record Chosen(@Nullable String target, TargetMetric metric, boolean weighted) {}

  void names(List<String> names) {
    this.names = names;
    specs = List.of();
  }

  void specs(List<TensorSpec> specs) {
    this.specs = specs;
    names = specs.stream().map(TensorSpec::name).toList();
  }

  void whole(Loss loss) {
    whole = loss;
    inOrder = List.of();
    byName.clear();
  }

  void losses(List<SampleLoss> losses) {
    whole = null;
    inOrder = losses;
    byName.clear();
  }

  void loss(String target, SampleLoss loss) {
    whole = null;
    inOrder = List.of();
    byName.put(target, loss);
  }

  void weights(double... weights) {
    weightsInOrder = DoubleStream.of(weights).map(TargetSettings::requireWeight).boxed().toList();
    weightsByName.clear();
  }

  void weight(String target, double weight) {
    weightsInOrder = List.of();
    weightsByName.put(target, requireWeight(weight));
  }

  private static double requireWeight(double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "lossWeights: %s (expected: >= 0 and finite)".formatted(weight));
    }
    return weight;
  }

  void metric(@Nullable String target, TargetMetric metric, boolean weighted) {
    metrics.add(new Chosen(target, metric, weighted));
  }

  void evaluator(Evaluator evaluator) {
    evaluators.add(evaluator);
  }

  Objective objective() {
    if (whole != null) {
      return new Objective.Whole(whole);
    }
    List<SampleLoss> losses = byName.isEmpty() ? inOrder : ordered();
    if (losses.isEmpty()) {
      throw new IllegalStateException("loss: none (expected: loss(...) before build())");
    }
    if (losses.size() > 1 && !names.isEmpty() && names.size() != losses.size()) {
      throw new IllegalStateException(
          "loss: %d (expected: one for each of the targets %s)".formatted(losses.size(), names));
    }
    return new Objective.PerSample(losses, weights(losses.size()), names(losses.size()));
  }

  private List<SampleLoss> ordered() {
    List<String> wanted = names.isEmpty() ? List.copyOf(byName.keySet()) : names;
    if (!byName.keySet().equals(new HashSet<>(wanted))) {
      throw new IllegalStateException(
          "loss: for %s (expected: one for each of the targets %s)"
              .formatted(byName.keySet(), wanted));
    }
    List<SampleLoss> losses = new ArrayList<>();
    for (String name : wanted) {
      SampleLoss loss = byName.get(name);
      if (loss != null) {
        losses.add(loss);
      }
    }
    return losses;
  }

  private List<String> names(int count) {
    if (names.isEmpty()) {
      return List.copyOf(byName.keySet());
    }
    return names.size() == count ? names : List.of();
  }

  private List<Double> weights(int count) {
    if (!weightsInOrder.isEmpty() && weightsInOrder.size() != count) {
      throw new IllegalStateException(
          "lossWeights: %d (expected: %d, one for each loss)"
              .formatted(weightsInOrder.size(), count));
    }
    if (!weightsInOrder.isEmpty()) {
      return weightsInOrder;
    }
    weightsByName.keySet().forEach(name -> requireKnown("lossWeights", name, names(count)));
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = names(count).isEmpty() ? "" : names(count).get(i);
      weights.add(weightsByName.getOrDefault(name, 1.0));
    }
    return weights;
  }

  private static void requireKnown(String setting, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new IllegalStateException(
          "%s: target %s (expected: %s)"
              .formatted(
                  setting,
                  name,
                  known.isEmpty()
                      ? "targets(...) or schema(...) that names the targets"
                      : "one of " + known));
    }
  }

  StepMetrics stepMetrics(Objective objective) {
    int count = Math.max(1, objective.targets());
    List<String> known = names(count);
    for (Chosen metric : metrics) {
      if (metric.target() != null) {
        requireKnown("metrics", metric.target(), known);
      }
    }
    List<String> prefixes =
        IntStream.range(0, count)
            .mapToObj(
                i -> count == 1 ? "" : (known.isEmpty() ? "target" + (i + 1) : known.get(i)) + "_")
            .toList();
    List<String> lossNames =
        count == 1 ? List.of() : prefixes.stream().map(prefix -> prefix + "loss").toList();
    return new StepMetrics(objective, lossNames, ofTargets(objective, prefixes, known), evaluators);
  }

  /** Those without weights first, as Keras counts names. */
  private List<StepMetrics.OfTarget> ofTargets(
      Objective objective, List<String> prefixes, List<String> known) {
    List<StepMetrics.OfTarget> all = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (boolean weighted : new boolean[] {false, true}) {
      for (int target = 0; target < prefixes.size(); target++) {
        for (Chosen metric : metrics) {
          if (metric.weighted() == weighted
              && (metric.target() == null || known.indexOf(metric.target()) == target)) {
            EpochMetric plain = metric.metric().over(target(objective, target));
            String prefix = free(prefixes.get(target), plain.name(), weighted, taken);
            all.add(
                new StepMetrics.OfTarget(
                    prefix.isEmpty() ? plain : EpochMetric.renamed(plain, name -> prefix + name),
                    target,
                    weighted));
          }
        }
      }
    }
    return all;
  }

  /** Keras's way: a weighted metric whose name is taken is called weighted_. */
  private static String free(String prefix, String name, boolean weighted, Set<String> taken) {
    if (taken.add(prefix + name)) {
      return prefix;
    }
    String second = prefix + "weighted_";
    if (!weighted || !taken.add(second + name)) {
      throw new IllegalStateException(
          "metrics: two named %s (expected: one; give the other a name with named(...))"
              .formatted(prefix + name));
    }
    return second;
  }

  private Target target(Objective objective, int index) {
    SampleLoss loss = objective.loss(index);
    if (index >= specs.size()) {
      return Target.of(loss);
    }
    TensorSpec spec = specs.get(index);
    Shape shape = spec.shape();
    int columns = shape.rank() == 0 ? 1 : shape.dimension(shape.rank() - 1);
    return new Target(spec.classes(), columns, loss);
  }
}
