package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.evaluator.Evaluator;
import dev.sheaf.djl.metric.SampleMetric;
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
record Metrics(
    List<String> targets, List<List<SampleMetric>> perTarget, List<Evaluator> evaluators) {
  private static final String BATCH = "batch";

  Metrics {
    evaluators.forEach(evaluator -> evaluator.addAccumulator(BATCH));
  }

  private boolean several() {
    return targets.size() > 1;
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    if (several()) {
      targets.forEach(prefix -> names.add(prefix + "loss"));
    }
    for (int i = 0; i < perTarget.size(); i++) {
      for (SampleMetric metric : perTarget.get(i)) {
        names.add(targets.get(i) + metric.name());
      }
    }
    evaluators.forEach(evaluator -> names.add(evaluator.getName()));
    return names;
  }

  StepResult result(int size, List<NDArray> losses, NDList targets, NDList outputs) {
    double[] each = losses.stream().mapToDouble(loss -> loss.getFloat()).toArray();
    double loss = 0;
    for (double value : each) {
      loss += value;
    }
    double[] values = new double[names().size()];
    int next = 0;
    if (several()) {
      for (double value : each) {
        values[next++] = value;
      }
    }
    for (int i = 0; i < perTarget.size(); i++) {
      for (SampleMetric metric : perTarget.get(i)) {
        values[next++] = mean(metric, targets.get(i), outputs.get(i));
      }
    }
    for (Evaluator evaluator : evaluators) {
      evaluator.resetAccumulator(BATCH);
      evaluator.updateAccumulator(BATCH, targets, outputs);
      values[next++] = evaluator.getAccumulator(BATCH);
    }
    return new StepResult(size, loss, values);
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
