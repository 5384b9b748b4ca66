package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;

/** Keeps gradients from being too large, as the three settings of Keras's optimizers do. */
public sealed interface GradientClipping {
  /** No clipping. */
  GradientClipping NONE = new None();

  /** Changes the gradients where they are too large. */
  void clip(StepGradients gradients);

  /** Leaves gradients as they are. */
  record None() implements GradientClipping {
    @Override
    public void clip(StepGradients gradients) {}

    @Override
    public String toString() {
      return "none";
    }
  }

  /** Puts every element between -limit and limit: Keras's {@code clipvalue}. */
  record ByValue(double limit) implements GradientClipping {
    @Override
    public void clip(StepGradients gradients) {
      for (int i = 0; i < gradients.size(); i++) {
        // The engine's clip takes its limits as tensors and is several times slower.
        try (NDArray below = gradients.get(i).minimum((float) limit)) {
          gradients.set(i, below.maximum((float) -limit));
        }
      }
    }
  }

  /** Scales each parameter's gradient down to a norm: Keras's {@code clipnorm}. */
  record ByNorm(double limit) implements GradientClipping {
    @Override
    public void clip(StepGradients gradients) {
      for (int i = 0; i < gradients.size(); i++) {
        double norm = norm(gradients.get(i));
        if (norm > limit) {
          gradients.get(i).muli((float) (limit / norm));
        }
      }
    }
  }

  /**
   * Scales all gradients by one factor down to a norm of all: Keras's {@code global_clipnorm}. If
   * one of them is not finite, all become NaN, as there.
   */
  record ByGlobalNorm(double limit) implements GradientClipping {
    @Override
    public void clip(StepGradients gradients) {
      double squares = 0;
      for (int i = 0; i < gradients.size(); i++) {
        double norm = norm(gradients.get(i));
        squares += norm * norm;
      }
      double norm = Math.sqrt(squares);
      if (norm <= limit) {
        return;
      }
      double factor = Double.isFinite(norm) ? limit / norm : Double.NaN;
      for (int i = 0; i < gradients.size(); i++) {
        gradients.get(i).muli((float) factor);
      }
    }
  }

  private static double norm(NDArray gradient) {
    try (NDArray norm = gradient.norm()) {
      return norm.getFloat();
    }
  }
}
