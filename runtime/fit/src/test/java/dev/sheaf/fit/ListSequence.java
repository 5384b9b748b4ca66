package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A sequence written by hand: the targets of each batch; the inputs are the samples' numbers. */
final class ListSequence implements Sequence<Batch> {
  private final List<float[]> targets;
  private final List<float[]> weights;
  private final AtomicInteger loading = new AtomicInteger();

  /** Who called onEpochEnd, and what was wrong with it. */
  final List<Thread> ends = new ArrayList<>();

  volatile boolean calledWhileLoading;
  volatile IntConsumer onLoad = index -> {};
  Runnable onEpochEnd = () -> {};

  private ListSequence(List<float[]> targets, List<float[]> weights) {
    this.targets = targets;
    this.weights = weights;
  }

  static ListSequence of(float[]... targets) {
    return new ListSequence(List.of(targets), List.of());
  }

  /** Batches of the given sizes, all targets of a batch alike. */
  static ListSequence of(int[] sizes, float... values) {
    List<float[]> targets = new ArrayList<>();
    for (int batch = 0; batch < sizes.length; batch++) {
      float[] target = new float[sizes[batch]];
      Arrays.fill(target, values[batch]);
      targets.add(target);
    }
    return new ListSequence(targets, List.of());
  }

  ListSequence weighted(float[]... weights) {
    return new ListSequence(targets, List.of(weights));
  }

  @Override
  public int length() {
    return targets.size();
  }

  @Override
  public Batch batch(int index) {
    loading.incrementAndGet();
    onLoad.accept(index);
    try {
      float[] target = targets.get(index);
      float[] input = new float[target.length];
      int first = targets.subList(0, index).stream().mapToInt(batch -> batch.length).sum();
      for (int sample = 0; sample < input.length; sample++) {
        input[sample] = first + sample;
      }
      Shape shape = Shape.of(target.length, 1);
      List<Tensor> inputs = List.of(Tensor.ofFloats("x", shape, input));
      List<Tensor> outputs = List.of(Tensor.ofFloats("y", shape, target));
      return weights.isEmpty()
          ? Batch.of(inputs, outputs)
          : Batch.of(
              inputs, outputs, Tensor.ofFloats("w", Shape.of(target.length), weights.get(index)));
    } finally {
      loading.decrementAndGet();
    }
  }

  @Override
  public void onEpochEnd() {
    ends.add(Thread.currentThread());
    calledWhileLoading |= loading.get() > 0;
    onEpochEnd.run();
  }
}
