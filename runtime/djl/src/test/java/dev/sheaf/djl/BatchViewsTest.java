package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.MemoryOrder;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Sgd;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the channels lie in memory changes no number and no order. */
class BatchViewsTest {
  private static final int SAMPLES = 2;
  private static final int CHANNELS = 3;
  private static final int HEIGHT = 4;
  private static final int WIDTH = 5;

  /** Different for each element, and below 256. */
  private static int value(int n, int c, int y, int x) {
    return ((n * CHANNELS + c) * HEIGHT + y) * WIDTH + x;
  }

  private static Batch batch(boolean channelsLast, boolean bytes) {
    int[] stored = new int[SAMPLES * CHANNELS * HEIGHT * WIDTH];
    for (int n = 0; n < SAMPLES; n++) {
      for (int c = 0; c < CHANNELS; c++) {
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            int value = value(n, c, y, x);
            stored[channelsLast ? ((n * HEIGHT + y) * WIDTH + x) * CHANNELS + c : value] = value;
          }
        }
      }
    }
    Shape shape =
        channelsLast
            ? Shape.of(SAMPLES, HEIGHT, WIDTH, CHANNELS)
            : Shape.of(SAMPLES, CHANNELS, HEIGHT, WIDTH);
    ByteBuffer small = ByteBuffer.allocateDirect(stored.length);
    float[] floats = new float[stored.length];
    for (int i = 0; i < stored.length; i++) {
      small.put(i, (byte) stored[i]);
      floats[i] = stored[i];
    }
    Tensor input =
        bytes ? new Tensor("x", DType.UINT8, shape, small) : Tensor.ofFloats("x", shape, floats);
    return Batch.of(List.of(input), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "false, CHANNELS_FIRST, false", "false, CHANNELS_LAST, false", "false, ANY, false",
    "false, CHANNELS_FIRST, true", "false, CHANNELS_LAST, true", "false, ANY, true",
    "true, CHANNELS_FIRST, false", "true, CHANNELS_LAST, false", "true, ANY, false",
    "true, CHANNELS_FIRST, true", "true, CHANNELS_LAST, true", "true, ANY, true"
  })
  void theNetworkSeesTheSameNumbers(boolean channelsLast, MemoryOrder order, boolean bytes) {
    try (NDManager memory = PyTorchEngine.load(0).newBaseManager()) {
      NDArray seen =
          new BatchViews(channelsLast, order)
              .inputs(batch(channelsLast, bytes), memory)
              .singletonOrThrow();

      assertThat(seen.getShape().getShape()).containsExactly(SAMPLES, CHANNELS, HEIGHT, WIDTH);
      assertThat(seen.getDataType()).isEqualTo(DataType.FLOAT32);
      float[] values = seen.toFloatArray();
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).as("element %d", i).isEqualTo(bytes ? i * (1 / 255f) : i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, false", "1, 2, true", "3, 2, false"})
  void planesStayWhereAConvolutionOfOnePixelSkipsOthers(int kernel, int stride, boolean planes) {
    Block network =
        new SequentialBlock()
            .add(Blocks.batchFlattenBlock())
            .add(
                Conv2d.builder()
                    .setFilters(2)
                    .setKernelShape(new ai.djl.ndarray.types.Shape(kernel, kernel))
                    .optStride(new ai.djl.ndarray.types.Shape(stride, stride))
                    .build());

    assertThat(MemoryOrder.of(Device.cpu(), network) == MemoryOrder.CHANNELS_FIRST)
        .isEqualTo(planes);
  }

  /** Maps, as those of segmentation, come out of the engine in the order of its memory. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mapsArePredictedInTheOrderOfTheirShape(boolean channelsLast) {
    Block network =
        Conv2d.builder().setFilters(2).setKernelShape(new ai.djl.ndarray.types.Shape(1, 1)).build();
    try (DjlLearner learner =
        DjlLearner.builder(network)
            .optimizer(Sgd.of(0.1))
            .loss("mse")
            .channelsLast(channelsLast)
            .build()) {
      float[][] rows = learner.predict(batch(channelsLast, false)).get(0);

      float[] weights = network.getParameters().get("weight").getArray().toFloatArray();
      float[] biases = network.getParameters().get("bias").getArray().toFloatArray();
      for (int n = 0; n < SAMPLES; n++) {
        for (int filter = 0; filter < 2; filter++) {
          for (int pixel = 0; pixel < HEIGHT * WIDTH; pixel++) {
            float expected = biases[filter];
            for (int c = 0; c < CHANNELS; c++) {
              expected += weights[filter * CHANNELS + c] * value(n, c, 0, pixel);
            }
            assertThat(rows[n][filter * HEIGHT * WIDTH + pixel]).isCloseTo(expected, within(1e-3f));
          }
        }
      }
    }
  }
}
