package dev.sheaf.fit;

import dev.sheaf.Augmentation;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.fit.internal.loop.DataAdapter;
import dev.sheaf.load.BatchStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What a model says to the samples of a sequence: Keras's {@code predict}. The samples need no
 * target. Immutable; {@link #run} may be called again.
 *
 * <pre>{@code
 * float[][] scores = Predict.of(learner, photos).run().get(0);
 * }</pre>
 */
public final class Predict {
  private final LoopSettings settings;
  private final OptionalInt steps;
  private final int draws;

  private Predict(Builder builder) {
    settings = builder.settings();
    steps = builder.steps;
    draws = builder.draws;
    if (draws > 1 && settings.data().augmentation().filter(Augmentation::isRandom).isEmpty()) {
      throw new IllegalArgumentException(
          "draws: %d, and nothing is drawn (expected: a sequence built with augment(...))"
              .formatted(draws));
    }
  }

  /** A prediction over a sequence, generated or written by hand. */
  public static Builder of(Learner learner, Sequence<?> sequence) {
    return new Builder(learner, DataAdapter.of(sequence));
  }

  /**
   * A prediction over batches that a supplier makes without end, one thread calling it at a time.
   * Needs {@link Builder#steps}.
   */
  public static Builder generator(Learner learner, Supplier<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * A prediction over the batches of an iterator, one thread calling it at a time. Needs {@link
   * Builder#steps}; an iterator that ends before the last of them is an error.
   */
  public static Builder generator(Learner learner, Iterator<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * Predicts.
   *
   * @return for each output of the model one row a sample, in the order of the list that the
   *     sequence was built from, even if it is shuffled; a sample that was skipped because it could
   *     not be loaded has none
   * @throws IllegalStateException if the data end before the last step, or if the sequence is
   *     shuffled and not all of its samples were gone over: nobody could tell which row belongs to
   *     which
   */
  public List<float[][]> run() {
    if (draws == 1) {
      return once();
    }
    settings.data().resume(0);
    List<float[][]> mean = once();
    for (int draw = 1; draw < draws; draw++) {
      settings.data().resume(draw);
      add(once(), mean, draw);
    }
    settings.data().resume(0);
    for (float[][] rows : mean) {
      for (float[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          row[i] /= draws;
        }
      }
    }
    return mean;
  }

  private static void add(List<float[][]> scores, List<float[][]> sums, int draw) {
    for (int output = 0; output < sums.size(); output++) {
      float[][] rows = scores.get(output);
      float[][] sum = sums.get(output);
      if (rows.length != sum.length) {
        throw new IllegalStateException(
            "draw %d gave %d of the %d samples of the first: files have changed meanwhile"
                .formatted(draw, rows.length, sum.length));
      }
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < rows[row].length; i++) {
          sum[row][i] += rows[row][i];
        }
      }
    }
  }

  private List<float[][]> once() {
    int[] order = settings.data().order().orElseGet(() -> new int[0]);
    List<List<float[]>> outputs = new OnePass(settings, steps).run(this::outputs);
    return outputs.stream().map(rows -> inOrder(rows, order)).toList();
  }

  /** For each output the rows in the order of the batches. */
  private List<List<float[]>> outputs(
      BatchStream<?> batches, int count, Run run, Callback callbacks) {
    List<List<float[]>> outputs = new ArrayList<>();
    batches.expect(count);
    callbacks.onPredictBegin(new Logs());
    for (int step = 0; step < count && !run.stopped(); step++) {
      if (!batches.hasNext()) {
        throw new IllegalStateException(
            "the data to predict from ended after %d batches (expected: %d)"
                .formatted(step, count));
      }
      try (Batch batch = batches.next()) {
        run.batch(batch);
        callbacks.onPredictBatchBegin(step, new Logs());
        if (batch.size() > 0) {
          add(settings.learner().predict(batch), batch.size(), outputs);
        }
        callbacks.onPredictBatchEnd(step, new Logs());
      } finally {
        run.batch(null);
      }
    }
    callbacks.onPredictEnd(new Logs());
    return outputs;
  }

  /** The rows in the order of the samples, of which {@code order} has the indices, if known. */
  private static float[][] inOrder(List<float[]> rows, int[] order) {
    if (isAscending(order)) {
      return rows.toArray(float[][]::new);
    }
    float[][] sorted = new float[order.length][];
    for (int place = 0; place < order.length && order.length == rows.size(); place++) {
      if (order[place] < sorted.length) {
        sorted[order[place]] = rows.get(place);
      }
    }
    for (float[] row : sorted) {
      if (row == null) {
        throw new IllegalStateException(
            "the sequence is shuffled and gave %d of %d samples once"
                    .formatted(rows.size(), order.length)
                + " (expected: all, or a sequence that is built without shuffle)");
      }
    }
    return sorted;
  }

  private static boolean isAscending(int[] order) {
    for (int place = 1; place < order.length; place++) {
      if (order[place] <= order[place - 1]) {
        return false;
      }
    }
    return true;
  }

  private static void add(List<float[][]> predicted, int size, List<List<float[]>> outputs) {
    for (int output = 0; output < predicted.size(); output++) {
      if (predicted.get(output).length != size) {
        throw new IllegalStateException(
            "the learner gave %d rows for output %d (expected: %d, the size of the batch)"
                .formatted(predicted.get(output).length, output, size));
      }
      if (outputs.size() == output) {
        outputs.add(new ArrayList<>());
      }
      outputs.get(output).addAll(List.of(predicted.get(output)));
    }
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends PassBuilder<Builder> {
    private int draws = 1;

    private Builder(Learner learner, DataAdapter data) {
      super(learner, data);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * How often each sample is drawn and predicted, 1 by default; the scores are averaged:
     * test-time augmentation. More than 1 needs a sequence that is built with {@code augment}. The
     * draws are those of its epochs 0 to {@code draws - 1}; it is at epoch 0 afterwards.
     */
    public Builder draws(int draws) {
      if (draws < 1) {
        throw new IllegalArgumentException("draws: %d (expected: > 0)".formatted(draws));
      }
      this.draws = draws;
      return this;
    }

    public Predict build() {
      return new Predict(this);
    }

    /** Builds and runs: see {@link Predict#run}. */
    public List<float[][]> run() {
      return build().run();
    }
  }
}
