package dev.sheaf.djl.metric;

import java.nio.FloatBuffer;

/** Means of differences between target and output. */
enum ErrorMetric {
  MEAN_ABSOLUTE_ERROR {
    @Override
    double of(double difference) {
      return Math.abs(difference);
    }
  },
  MEAN_SQUARED_ERROR {
    @Override
    double of(double difference) {
      return difference * difference;
    }
  },
  ROOT_MEAN_SQUARED_ERROR {
    @Override
    double of(double difference) {
      return difference * difference;
    }

    @Override
    double whole(double mean) {
      return Math.sqrt(mean);
    }
  };

  abstract double of(double difference);

  double whole(double mean) {
    return mean;
  }

  TargetMetric as(String name) {
    return new Named(name, this);
  }

  private void add(Predictions batch, double[] sums, int from) {
    FloatBuffer targets = batch.targets();
    FloatBuffer outputs = batch.outputs();
    int each = outputs.limit() / batch.samples();
    for (int i = 0; i < outputs.limit(); i++) {
      float weight = batch.weight(i / each);
      sums[from] += weight * of((double) outputs.get(i) - targets.get(i));
      sums[from + 1] += weight;
    }
  }

  /** An error under a name: Keras has two for most. */
  private record Named(String name, ErrorMetric error) implements TargetMetric {
    @Override
    public EpochMetric over(Target target) {
      return new SumMetric(
          name, 2, error::add, sums -> error.whole(SumMetric.ratio(sums[0], sums[1])));
    }
  }
}
