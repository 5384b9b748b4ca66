package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.Predict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The model of the tutorial that Sheaf began with, for a reader who comes from Keras, and held
 * against what Keras 3 records for the same numbers.
 */
class TutorialTest {
  private static final int BATCHES = 10;
  private static final int SIZE = 32;
  private static final int WIDTH = 8;
  private static final int UNITS = 1000;

  /** The data, batch by batch: what a Keras user knows as a Sequence. */
  private static final class Batches implements Sequence<Batch> {
    private final float[] numbers = numbers(BATCHES * SIZE * WIDTH, 104729, 9973, 2);

    @Override
    public int length() {
      return BATCHES;
    }

    @Override
    public Batch batch(int index) {
      int from = index * SIZE * WIDTH;
      float[] features = Arrays.copyOfRange(numbers, from, from + SIZE * WIDTH);
      float[] classes = new float[SIZE * 2];
      for (int sample = 0; sample < SIZE; sample++) {
        boolean over = features[sample * WIDTH] > features[sample * WIDTH + 1];
        classes[sample * 2 + (over ? 1 : 0)] = 1;
      }
      return Batch.of(
          List.of(Tensor.ofFloats("features", Shape.of(SIZE, WIDTH), features)),
          List.of(Tensor.ofFloats("class", Shape.of(SIZE, 2), classes)));
    }
  }

  /** The same data without an end: what a Keras user knows as a generator. */
  private static Supplier<Batch> generator() {
    Batches batches = new Batches();
    int[] next = {0};
    return () -> batches.batch(next[0]++ % BATCHES);
  }

  private static DjlLearner learner() {
    SequentialBlock network =
        new SequentialBlock()
            .add(Linear.builder().setUnits(UNITS).build())
            .add(Activation.reluBlock())
            .add(Linear.builder().setUnits(2).build())
            .add(outputs -> new NDList(outputs.singletonOrThrow().softmax(-1)));
    return DjlLearner.builder(network)
        .optimizer(Sgd.of(0.05))
        .loss("categorical_crossentropy")
        .metrics("accuracy")
        .inputShape(WIDTH)
        .build();
  }

  @Test
  void trainsFromAGeneratorThenFromASequenceAsKerasDoes(@TempDir Path folder) throws Exception {
    JsonObject expected = Expected.keras();
    try (DjlLearner learner = learner()) {
      learner.loadWeights(firstWeights(folder.resolve("first.safetensors")));

      History fromGenerator =
          Fit.generator(learner, generator()).stepsPerEpoch(10).epochs(2).verbose(0).run();
      History fromSequence = Fit.of(learner, new Batches()).epochs(2).verbose(0).run();

      assertSame(fromGenerator, expected.getAsJsonObject("fromGenerator"));
      assertSame(fromSequence, expected.getAsJsonObject("fromSequence"));
      float[][] predicted = Predict.of(learner, new Batches()).verbose(0).run().get(0);
      JsonArray rows = expected.getAsJsonArray("predicted");
      for (int row = 0; row < rows.size(); row++) {
        assertThat(predicted[row]).containsExactly(Expected.floats(rows.get(row)), within(1e-5f));
      }
    }
  }

  private static void assertSame(History history, JsonObject expected) {
    assertThat(history.history()).containsOnlyKeys("loss", "accuracy");
    for (String name : expected.keySet()) {
      float[] values = Expected.floats(expected.get(name));
      assertThat(history.get(name)).as(name).hasSize(values.length);
      for (int epoch = 0; epoch < values.length; epoch++) {
        assertThat(history.get(name).get(epoch)).as(name).isCloseTo(values[epoch], within(1e-5));
      }
    }
  }

  /** The weights that the model begins with in both. */
  private static Path firstWeights(Path file) throws Exception {
    Map<String, TensorFile.Values> weights = new LinkedHashMap<>();
    weights.put("01Linear_weight", values(numbers(WIDTH * UNITS, 7919, 1009, 0.2), UNITS, WIDTH));
    weights.put("01Linear_bias", values(new float[UNITS], UNITS));
    weights.put("03Linear_weight", values(numbers(UNITS * 2, 6007, 2003, 0.1), 2, UNITS));
    weights.put("03Linear_bias", values(new float[2], 2));
    new TensorFile(weights, Map.of()).write(file);
    return file;
  }

  private static TensorFile.Values values(float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new TensorFile.Values(shape, bytes);
  }

  /** The same numbers in every language: see the script. */
  private static float[] numbers(int count, long prime, long modulus, double scale) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (((double) (i * prime % modulus) / modulus - 0.5) * scale);
    }
    return numbers;
  }
}
