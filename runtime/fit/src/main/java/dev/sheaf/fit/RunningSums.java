package dev.sheaf.fit;

import java.util.Arrays;
import java.util.List;

/** Loss and metrics over the samples so far: the loss of each batch counts by its size. */
final class RunningSums {
  private final List<Metric> metrics;
  private final double[][] sums;
  private double loss;
  private long samples;

  RunningSums(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
    sums = metrics.stream().map(metric -> new double[metric.width()]).toArray(double[][]::new);
  }

  void reset() {
    loss = 0;
    samples = 0;
    for (double[] each : sums) {
      Arrays.fill(each, 0);
    }
  }

  void add(StepResult result) {
    int width = width();
    if (result.sums().length != width) {
      throw new IllegalStateException(
          "the learner gave %d sums (expected: %d, for %s)"
              .formatted(result.sums().length, width, names()));
    }
    loss += result.loss() * result.size();
    samples += result.size();
    int next = 0;
    for (double[] each : sums) {
      for (int i = 0; i < each.length; i++) {
        each[i] += result.sums()[next++];
      }
    }
  }

  private int width() {
    int width = 0;
    for (double[] each : sums) {
      width += each.length;
    }
    return width;
  }

  private List<String> names() {
    return metrics.stream().map(Metric::name).toList();
  }

  /** Loss, then the metrics in the learner's order; empty while there was no sample. */
  Logs logs() {
    Logs logs = new Logs();
    if (samples > 0) {
      logs.put("loss", loss / samples);
      for (int metric = 0; metric < sums.length; metric++) {
        metrics.get(metric).report(sums[metric], logs);
      }
    }
    return logs;
  }

  /** As {@link #logs}, with what is said at the end only. */
  Logs finalLogs() {
    Logs logs = logs();
    for (int metric = 0; metric < sums.length; metric++) {
      String name = metrics.get(metric).name();
      metrics.get(metric).matrix(sums[metric]).ifPresent(matrix -> logs.putMatrix(name, matrix));
    }
    return logs;
  }

  long samples() {
    return samples;
  }

  /** The loss's sum, then those of the metrics: a copy. */
  double[] sums() {
    double[] all = new double[1 + width()];
    all[0] = loss;
    int next = 1;
    for (double[] each : sums) {
      System.arraycopy(each, 0, all, next, each.length);
      next += each.length;
    }
    return all;
  }

  void restore(long samples, double[] saved) {
    if (saved.length != 1 + width()) {
      throw new IllegalStateException(
          "the checkpoint has %d sums of metrics (expected: %d, for %s); go on with the metrics that it was made with"
              .formatted(saved.length - 1, width(), names()));
    }
    this.samples = samples;
    loss = saved[0];
    int next = 1;
    for (double[] each : sums) {
      System.arraycopy(saved, next, each, 0, each.length);
      next += each.length;
    }
  }
}
