package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedBatchesTest {
  @Test
  void aPassIsAsLongAsEverAndLoadsNothing() throws Exception {
    AtomicInteger encoded = new AtomicInteger();
    try (LeafSequence leaves =
        LeafSequence.builder(50, id -> encoded.incrementAndGet()).batchSize(4).build()) {
      RepeatedBatches repeated = RepeatedBatches.of(leaves, 2);
      assertThat(encoded).hasValue(8);
      List<Object> seen = new ArrayList<>();
      try (BatchStream<Batch> stream = Loader.of(repeated).workers(2).open()) {
        for (int pass = 0; pass < 2; pass++) {
          seen.clear();
          while (stream.hasNext()) {
            try (Batch batch = stream.next()) {
              seen.add(batch.samples());
              assertThat(batch.inputs().get(0).shape().dimension(0)).isEqualTo(4);
            }
          }
          stream.endPass();
        }
      }
      assertThat(encoded).hasValue(8);
      assertThat(seen).hasSize(13);
      assertThat(seen.get(12)).isEqualTo(Leaf.list(50).subList(0, 4));
      assertThat(seen.get(11)).isEqualTo(Leaf.list(50).subList(4, 8));

      Batch late = repeated.batch(0);
      repeated.close();
      assertThatIllegalStateException().isThrownBy(late::inputs);
    }
  }

  @Test
  void whatCannotBeLoadedIsSaidAtOnce() {
    Sequence<Batch> broken =
        new Sequence<>() {
          @Override
          public int length() {
            return 3;
          }

          @Override
          public Batch batch(int index) throws Exception {
            throw new java.io.IOException("no batch " + index);
          }
        };
    assertThatThrownBy(() -> RepeatedBatches.of(broken, 2)).hasMessage("no batch 0");
    assertThatThrownBy(() -> RepeatedBatches.of(broken, 0))
        .hasMessage("batches: 0 (expected: > 0)");
  }
}
