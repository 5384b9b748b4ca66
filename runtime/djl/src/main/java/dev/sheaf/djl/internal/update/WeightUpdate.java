package dev.sheaf.djl.internal.update;

import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How the gradients of a step become new weights: they are accumulated, clipped, given to the
 * optimizer, and the weights averaged, in this order, which is Keras's.
 */
public final class WeightUpdate {
  private final Optimizer optimizer;
  private final GradientClipping clipping;
  private final GradientAccumulation accumulation;
  private final @Nullable MovingAverage average;

  /**
   * An update that has seen no step yet.
   *
   * @param accumulationSteps how many steps an update takes
   * @param average null for none
   */
  public WeightUpdate(
      Optimizer optimizer,
      GradientClipping clipping,
      int accumulationSteps,
      @Nullable MovingAverage average) {
    this.optimizer = optimizer;
    this.clipping = clipping;
    this.average = average;
    accumulation = new GradientAccumulation(accumulationSteps);
  }

  /**
   * One step, after which the gradients are 0. The engine must not record it, and the averages must
   * not be in the network: the gradients are the weights' own.
   *
   * @param steps how many there were before it
   */
  public void step(List<TrainableWeight> weights, long steps) {
    try (StepGradients gradients = new StepGradients(weights)) {
      if (accumulation.complete(gradients)) {
        clipping.clip(gradients);
        update(gradients);
      }
    }
    weights.forEach(weight -> PyTorchEngine.zeroGradient(weight.array()));
    if (average != null) {
      average.follow(weights, steps / accumulation.steps());
    }
  }

  private void update(StepGradients gradients) {
    for (int i = 0; i < gradients.size(); i++) {
      TrainableWeight weight = gradients.weight(i);
      if (optimizer instanceof ResumableOptimizer resumable) {
        resumable.update(weight.name(), weight.array(), gradients.get(i), weight.rateFactor());
      } else {
        optimizer.update(weight.name(), weight.array(), gradients.get(i));
      }
    }
  }

  /** Whether the weights are averaged. */
  public boolean averages() {
    return average != null;
  }

  /** Puts the averages into the network and the weights aside, or both back. */
  public void useAverages(boolean averaged) {
    if (average != null) {
      average.use(averaged);
    }
  }

  /** Lets the averages, where there are any, be the weights from now on. */
  public void finish() {
    if (average != null) {
      average.finish();
    }
  }

  /** What is kept for each weight from step to step, beside the optimizer's own. */
  public List<KeptTensors> kept() {
    List<KeptTensors> kept = new ArrayList<>();
    kept.add(accumulation.sums());
    if (average != null) {
      kept.add(average.averages());
    }
    return kept;
  }

  /** What is counted from step to step. */
  public Progress progress() {
    return new Progress(accumulation.gathered(), average != null && average.inNetwork());
  }

  /** Goes on from there. */
  public void progress(Progress progress) {
    accumulation.gathered(progress.gathered);
    if (average != null) {
      average.inNetwork(progress.averaged);
    }
  }

  /**
   * Where an update is.
   *
   * @param gathered how many steps the accumulated gradients are of
   * @param averaged whether the averages are in the network
   */
  public record Progress(int gathered, boolean averaged) {}

  /** Frees what is kept. */
  public void close() {
    kept().forEach(KeptTensors::clear);
  }

  /** The settings, without the optimizer's: equal when the same state means the same. */
  @Override
  public String toString() {
    StringJoiner settings = new StringJoiner(", ").setEmptyValue("none");
    if (clipping != GradientClipping.NONE) {
      settings.add(clipping.toString());
    }
    if (accumulation.steps() > 1) {
      settings.add("gradients of %d steps".formatted(accumulation.steps()));
    }
    if (average != null) {
      settings.add(average.toString());
    }
    return settings.toString();
  }
}
