package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.sheaf.djl.internal.Targets;
import java.util.OptionalDouble;

/** The losses that Keras and PyTorch share. */
enum StandardLoss implements SampleLoss {
  CATEGORICAL_CROSS_ENTROPY {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return categorical(target, logOfProbabilities(output));
    }
  },
  CATEGORICAL_CROSS_ENTROPY_FROM_LOGITS {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return categorical(target, output.logSoftmax(-1));
    }
  },
  SPARSE_CATEGORICAL_CROSS_ENTROPY {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return sparse(target, logOfProbabilities(output));
    }
  },
  SPARSE_CATEGORICAL_CROSS_ENTROPY_FROM_LOGITS {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return sparse(target, output.logSoftmax(-1));
    }
  },
  BINARY_CROSS_ENTROPY {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      NDArray wanted = Targets.aligned(target, output);
      NDArray yes = probabilities(output).clip(EPSILON, 1 - EPSILON);
      NDArray no = yes.mul(-1).add(1);
      NDArray likelihood = wanted.mul(yes.log()).add(wanted.mul(-1).add(1).mul(no.log()));
      return meanPerSample(likelihood.neg());
    }
  },
  BINARY_CROSS_ENTROPY_FROM_LOGITS {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      // max(x, 0) - x * t + log(1 + exp(-|x|)): no exponential of a large number.
      NDArray wanted = Targets.aligned(target, output);
      NDArray positive = output.getNDArrayInternal().relu();
      NDArray rest = output.abs().neg().exp().add(1).log();
      return meanPerSample(positive.sub(output.mul(wanted)).add(rest));
    }
  },
  MEAN_SQUARED_ERROR {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return meanPerSample(output.sub(Targets.aligned(target, output)).square());
    }
  },
  MEAN_ABSOLUTE_ERROR {
    @Override
    public NDArray losses(NDArray target, NDArray output) {
      return meanPerSample(output.sub(Targets.aligned(target, output)).abs());
    }
  };

  /** Keras's backend.epsilon. */
  private static final float EPSILON = 1e-7f;

  /** How far a sum of rounded numbers may lie above 1. */
  private static final float TOLERANCE = 1e-4f;

  @Override
  public boolean isBinary() {
    return this == BINARY_CROSS_ENTROPY || this == BINARY_CROSS_ENTROPY_FROM_LOGITS;
  }

  @Override
  public OptionalDouble threshold() {
    return OptionalDouble.of(this == BINARY_CROSS_ENTROPY_FROM_LOGITS ? 0 : 0.5);
  }

  private static NDArray logOfProbabilities(NDArray output) {
    NDArray sum = probabilities(output).sum(new int[] {-1}, true);
    return output.div(sum).clip(EPSILON, 1 - EPSILON).log();
  }

  /** Clipped, the logarithm of what is not a probability would silently have no gradient. */
  private static NDArray probabilities(NDArray output) {
    float least = output.min().getFloat();
    float most = output.max().getFloat();
    if (least < 0 || most > 1 + TOLERANCE) {
      throw new IllegalArgumentException(
          "the output has numbers from %s to %s (expected: probabilities); end the network in a softmax or sigmoid, or take the loss that ends in FromLogits"
              .formatted(least, most));
    }
    return output;
  }

  private static NDArray categorical(NDArray target, NDArray logs) {
    NDArray wanted = Targets.aligned(target, logs);
    return meanPerSample(wanted.mul(logs).sum(new int[] {-1}).neg());
  }

  private static NDArray sparse(NDArray target, NDArray logs) {
    NDArray indices = Targets.classIndices(target, logs).expandDims(-1);
    return meanPerSample(logs.gather(indices, -1).neg());
  }

  private static NDArray meanPerSample(NDArray values) {
    NDArray floats = values.toType(DataType.FLOAT32, false);
    long n = floats.getShape().get(0);
    return floats.size() == n
        ? floats.reshape(n)
        : floats.reshape(new Shape(n, floats.size() / n)).mean(new int[] {1});
  }
}
