package dev.sheaf.fit;

import java.util.Arrays;
import java.util.List;

/** The means of loss and metrics over the samples so far: each batch counts by its size. */
final class RunningMeans {
  private final List<String> metricNames;
  private final double[] sums;
  private long samples;

  RunningMeans(List<String> metricNames) {
    this.metricNames = List.copyOf(metricNames);
    sums = new double[1 + metricNames.size()];
  }

  void reset() {
    Arrays.fill(sums, 0);
    samples = 0;
  }

  void add(StepResult result) {
    if (result.metrics().length != metricNames.size()) {
      throw new IllegalStateException(
          "the learner gave %d metrics (expected: %d, for %s)"
              .formatted(result.metrics().length, metricNames.size(), metricNames));
    }
    sums[0] += result.loss() * result.size();
    for (int metric = 0; metric < metricNames.size(); metric++) {
      sums[metric + 1] += result.metrics()[metric] * result.size();
    }
    samples += result.size();
  }

  /** Loss, then the metrics in the learner's order; empty while there was no sample. */
  Logs logs() {
    Logs logs = new Logs();
    if (samples > 0) {
      logs.put("loss", sums[0] / samples);
      for (int metric = 0; metric < metricNames.size(); metric++) {
        logs.put(metricNames.get(metric), sums[metric + 1] / samples);
      }
    }
    return logs;
  }

  long samples() {
    return samples;
  }

  double[] sums() {
    return sums.clone();
  }

  void restore(long samples, double[] sums) {
    if (sums.length != this.sums.length) {
      throw new IllegalStateException(
          "the checkpoint has %d metrics (expected: %d, for %s)"
              .formatted(sums.length - 1, metricNames.size(), metricNames));
    }
    this.samples = samples;
    System.arraycopy(sums, 0, this.sums, 0, sums.length);
  }
}
