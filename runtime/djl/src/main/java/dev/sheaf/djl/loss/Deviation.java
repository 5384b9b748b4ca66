package dev.sheaf.djl.loss;

import static dev.sheaf.djl.loss.PerSample.EPSILON;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.sheaf.djl.internal.Targets;
import java.util.OptionalDouble;

/** Losses without settings, of a target in the output's shape; formulas of Keras 3. */
enum Deviation implements SampleLoss {
  MEAN_SQUARED_ERROR {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return output.sub(wanted).square();
    }
  },
  MEAN_ABSOLUTE_ERROR {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return output.sub(wanted).abs();
    }
  },
  MEAN_ABSOLUTE_PERCENTAGE_ERROR {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return wanted.sub(output).abs().div(wanted.abs().maximum(EPSILON)).mul(100);
    }
  },
  MEAN_SQUARED_LOGARITHMIC_ERROR {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return logOfOneMore(output).sub(logOfOneMore(wanted)).square();
    }

    private NDArray logOfOneMore(NDArray values) {
      return values.maximum(EPSILON).add(1).log();
    }
  },
  LOG_COSH {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      NDArray error = output.sub(wanted);
      NDArray rest = error.mul(-2).getNDArrayInternal().softPlus();
      return error.add(rest).sub((float) Math.log(2));
    }
  },
  POISSON {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return Range.notNegative(output).sub(wanted.mul(output.add(EPSILON).log()));
    }
  },
  HINGE {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return outsideMargin(wanted, output);
    }
  },
  SQUARED_HINGE {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return outsideMargin(wanted, output).square();
    }
  },
  CATEGORICAL_HINGE {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      NDArray right = PerSample.sumOfLast(wanted.mul(output));
      NDArray wrong = PerSample.maxOfLast(wanted.mul(-1).add(1).mul(output));
      return wrong.sub(right).add(1).maximum(0);
    }
  },
  KL_DIVERGENCE {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      NDArray truth = wanted.clip(EPSILON, 1);
      NDArray said = Range.probabilities(output).clip(EPSILON, 1);
      return PerSample.sumOfLast(truth.mul(truth.div(said).log()));
    }
  },
  COSINE_SIMILARITY {
    @Override
    NDArray of(NDArray wanted, NDArray output) {
      return PerSample.sumOfLast(unit(wanted).mul(unit(output))).neg();
    }

    private NDArray unit(NDArray values) {
      NDArray squares = values.square().sum(new int[] {-1}, true).maximum(SMALLEST_SQUARE);
      return values.div(squares.sqrt());
    }
  };

  /** Keras's normalize keeps lengths above 1e-12. */
  private static final float SMALLEST_SQUARE = 1e-24f;

  /** The values of a target of the output's shape and type; each sample's are averaged. */
  abstract NDArray of(NDArray wanted, NDArray output);

  @Override
  public NDArray losses(NDArray target, NDArray output) {
    NDArray wanted = Targets.aligned(target, output).toType(DataType.FLOAT32, false);
    return PerSample.mean(of(wanted, output));
  }

  /** Above 0 where targets are -1 and 1. */
  @Override
  public OptionalDouble threshold() {
    return OptionalDouble.of(this == HINGE || this == SQUARED_HINGE ? 0 : 0.5);
  }

  /** Targets that are all 0 or 1 are taken as -1 and 1, as in Keras; without reading them. */
  private static NDArray outsideMargin(NDArray wanted, NDArray output) {
    NDArray binary = wanted.eq(0).logicalOr(wanted.eq(1)).all().toType(DataType.FLOAT32, false);
    NDArray signs = wanted.mul(binary.add(1)).sub(binary);
    return signs.mul(output).neg().add(1).maximum(0);
  }
}
