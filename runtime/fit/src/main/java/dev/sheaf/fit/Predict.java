package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.load.BatchStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model says to the samples of a sequence: Keras's {@code predict}. The samples need no
 * target.
 *
 * <pre>{@code
 * float[][] scores = Predict.of(learner, photos).run().get(0);
 * }</pre>
 */
public final class Predict extends OnePass<Predict> {
  private Predict(Learner learner, Source source) {
    super(learner, source);
  }

  /** A prediction over a sequence, generated or written by hand. */
  public static Predict of(Learner learner, Sequence<?> sequence) {
    return new Predict(learner, Source.of(sequence));
  }

  @Override
  Predict self() {
    return this;
  }

  /**
   * Predicts.
   *
   * @return for each output of the model one row a sample, in the order of the list that the
   *     sequence was built from, even if it is shuffled; a sample that was skipped because it could
   *     not be loaded has none
   * @throws IllegalStateException if the sequence is shuffled and not all of its samples were gone
   *     over: nobody could tell which row belongs to which
   */
  public List<float[][]> run() {
    int[] order = source.order().orElseGet(() -> new int[0]);
    List<List<float[]>> outputs = run(this::outputs);
    return outputs.stream().map(rows -> inOrder(rows, order)).toList();
  }

  /** For each output the rows in the order of the batches. */
  private List<List<float[]>> outputs(
      BatchStream<?> batches, int steps, Run run, Callback callbacks) {
    List<List<float[]>> outputs = new ArrayList<>();
    callbacks.onPredictBegin(new Logs());
    for (int step = 0; step < steps; step++) {
      try (Batch batch = batches.next()) {
        run.batch(batch);
        callbacks.onPredictBatchBegin(step, new Logs());
        if (batch.size() > 0) {
          add(learner.predict(batch), batch.size(), outputs);
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
}
