package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.evaluator.Evaluator;
import dev.sheaf.djl.metric.SampleMetric;
import dev.sheaf.fit.Metric;
import dev.sheaf.fit.StepResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics of a learner: with several targets first each one's loss, then for each target its
 * metrics, then DJL's evaluators.
 *
 * @param targets the prefixes of the names, {@code species_}; one empty one for a single target
 * @param perTarget the metrics of each target
 */
record StepMetrics(
    List<String> targets, List<List<SampleMetric>> perTarget, List<Evaluator> evaluators) {
  private static final String BATCH = "batch";

  StepMetrics {
    evaluators.forEach(evaluator -> evaluator.addAccumulator(BATCH));
  }

  private boolean several() {
    return targets.size() > 1;
  }

  List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    if (several()) {
      targets.forEach(prefix -> metrics.add(Metric.mean(prefix + "loss")));
    }
    for (int i = 0; i < perTarget.size(); i++) {
      for (SampleMetric metric : perTarget.get(i)) {
        metrics.add(Metric.mean(targets.get(i) + metric.name()));
      }
    }
    evaluators.forEach(evaluator -> metrics.add(Metric.mean(evaluator.getName())));
    return metrics;
  }

  StepResult result(
      int size, Objective objective, List<NDArray> losses, NDList targets, NDList outputs) {
    float[] each = Objective.read(losses);
    double loss = 0;
    List<Double> means = new ArrayList<>();
    for (int target = 0; target < each.length; target++) {
      loss += objective.weight(target) * each[target];
      if (several()) {
        means.add((double) each[target]);
      }
    }
    for (int i = 0; i < perTarget.size(); i++) {
      for (SampleMetric metric : perTarget.get(i)) {
        means.add(mean(metric, targets.get(i), outputs.get(i)));
      }
    }
    for (Evaluator evaluator : evaluators) {
      evaluator.resetAccumulator(BATCH);
      evaluator.updateAccumulator(BATCH, targets, outputs);
      means.add((double) evaluator.getAccumulator(BATCH));
    }
    double[] sums = new double[2 * means.size()];
    for (int i = 0; i < means.size(); i++) {
      sums[2 * i] = means.get(i) * size;
      sums[2 * i + 1] = size;
    }
    return new StepResult(size, loss, sums);
  }

  private static double mean(SampleMetric metric, NDArray target, NDArray output) {
    try {
      return metric.values(target, output).toType(DataType.FLOAT32, false).mean().getFloat();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "metric '%s' of target '%s': %s"
              .formatted(metric.name(), target.getName(), e.getMessage()),
          e);
    }
  }
}
