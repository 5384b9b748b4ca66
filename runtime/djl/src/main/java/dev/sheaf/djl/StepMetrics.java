package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.evaluator.Evaluator;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.EpochMetric;
import dev.sheaf.djl.metric.Predictions;
import dev.sheaf.fit.Metric;
import dev.sheaf.fit.StepResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a learner: with several targets first each one's loss, then for each target its
 * metrics, then DJL's evaluators.
 */
final class StepMetrics {
  private static final String BATCH = "batch";

  private final Objective objective;
  private final int losses;
  private final List<OfTarget> ofTargets;
  private final List<Evaluator> evaluators;
  private final List<Metric> all = new ArrayList<>();
  private final int width;

  /**
   * A metric of a target.
   *
   * @param metric with the name in the logs
   * @param target its place in the batch
   * @param weighted whether samples count by their weights
   */
  record OfTarget(EpochMetric metric, int target, boolean weighted) {}

  /**
   * @param lossNames names of the targets' losses; none for a single target
   */
  StepMetrics(
      Objective objective,
      List<String> lossNames,
      List<OfTarget> ofTargets,
      List<Evaluator> evaluators) {
    this.objective = objective;
    this.ofTargets = List.copyOf(ofTargets);
    this.evaluators = List.copyOf(evaluators);
    losses = lossNames.size();
    lossNames.forEach(name -> all.add(Metric.mean(name)));
    ofTargets.forEach(each -> all.add(each.metric()));
    for (Evaluator evaluator : evaluators) {
      evaluator.addAccumulator(BATCH);
      all.add(Metric.mean(evaluator.getName()));
    }
    width = all.stream().mapToInt(Metric::width).sum();
  }

  List<Metric> metrics() {
    return List.copyOf(all);
  }

  /** Reads loss and metrics of a batch. */
  StepResult result(int size, List<NDArray> of, NDList targets, NDList outputs, Factors factors) {
    float[] each = Objective.read(of);
    double[] sums = new double[width];
    double loss = 0;
    int next = 0;
    for (int target = 0; target < each.length; target++) {
      loss += objective.weight(target) * each[target];
      if (target < losses) {
        sums[next++] = (double) each[target] * size;
        sums[next++] = size;
      }
    }
    Seen seen = new Seen(targets, outputs, factors);
    for (OfTarget metric : ofTargets) {
      add(metric, seen, sums, next);
      next += metric.metric().width();
    }
    for (Evaluator evaluator : evaluators) {
      evaluator.resetAccumulator(BATCH);
      evaluator.updateAccumulator(BATCH, targets, outputs);
      sums[next++] = (double) evaluator.getAccumulator(BATCH) * size;
      sums[next++] = size;
    }
    return new StepResult(size, loss, sums);
  }

  private static void add(OfTarget metric, Seen seen, double[] sums, int from) {
    try {
      metric.metric().add(seen.of(metric), sums, from);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "metric '%s' of target '%s': %s"
              .formatted(
                  metric.metric().name(),
                  seen.targets.get(metric.target()).getName(),
                  e.getMessage()),
          e);
    }
  }

  /** The predictions of a batch, made once for the metrics that share them. */
  private final class Seen {
    private final NDList targets;
    private final NDList outputs;
    private final Factors factors;
    private @Nullable Predictions last;
    private int target;
    private boolean weighted;

    Seen(NDList targets, NDList outputs, Factors factors) {
      this.targets = targets;
      this.outputs = outputs;
      this.factors = factors;
    }

    Predictions of(OfTarget metric) {
      boolean byWeight = metric.weighted() && !factors.none();
      if (last == null || target != metric.target() || weighted != byWeight) {
        target = metric.target();
        weighted = byWeight;
        SampleLoss loss = objective.loss(target);
        float[] weights = byWeight ? factors.values(target) : null;
        last = new Predictions(targets.get(target), outputs.get(target), weights, loss);
      }
      return last;
    }
  }
}
