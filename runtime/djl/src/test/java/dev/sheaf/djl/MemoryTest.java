package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.pooling.Pool;
import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
  /**
   * Bytes that become 3 MiB of floats in each step: one such tensor left behind by each would be
   * 1.5 GiB in the end.
   */
  private static Batch batch() {
    return Batch.of(
        List.of(
            new Tensor(
                "image",
                DType.UINT8,
                Shape.of(16, 3, 128, 128),
                ByteBuffer.allocateDirect(16 * 3 * 128 * 128))),
        List.of(Tensor.ofLongs("kind", Shape.of(16), new long[16])));
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "needs /proc");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void memoryIsFlatOver500Batches() throws IOException {
    SequentialBlock network =
        new SequentialBlock()
            .add(Pool.avgPool2dBlock(new ai.djl.ndarray.types.Shape(16, 16)))
            .add(Networks.convolutional(3));
    Batch batch = batch();
    try (DjlLearner learner =
        DjlLearner.builder(network)
            .optimizer(Adam.of(0.001))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .metrics("accuracy")
            .inputShape(3, 128, 128)
            .build()) {
      NDManager manager = network.getParameters().valueAt(0).getArray().getManager();
      work(learner, batch, 40);
      long before = residentKilobytes();
      int arrays = manager.getManagedArrays().size();

      work(learner, batch, 500);

      assertThat(manager.getManagedArrays()).hasSize(arrays);
      // Half of what leaking 3 MiB in a tenth of the batches would add.
      assertThat(residentKilobytes() - before).isLessThan(75 * 1024);
    }
  }

  private static void work(DjlLearner learner, Batch batch, int steps) {
    for (int step = 0; step < steps; step++) {
      learner.train(batch, null);
      if (step % 10 == 0) {
        learner.evaluate(batch, null);
        learner.predict(batch);
      }
    }
  }
}
