package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.order.Sampler;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples from a list that holds none of them. */
class OnDemandListTest {
  private static final int SAMPLES = 1_003;

  /** Makes each leaf when it is asked for it, and cannot be gone through. */
  private static final class ReadLeaves extends AbstractList<Leaf> {
    private final AtomicIntegerArray reads;
    private final AtomicInteger size;

    ReadLeaves(int size) {
      reads = new AtomicIntegerArray(size);
      this.size = new AtomicInteger(size);
    }

    @Override
    public Leaf get(int index) {
      reads.incrementAndGet(index);
      return new Leaf(index);
    }

    @Override
    public int size() {
      return size.get();
    }

    @Override
    public Iterator<Leaf> iterator() {
      throw new AssertionError("nobody goes through the list");
    }

    @Override
    public Object[] toArray() {
      throw new AssertionError("nobody copies the list");
    }
  }

  private static SequenceBuilder<Leaf, LeafSequence> over(List<Leaf> leaves) {
    return LeafSequence.builder(leaves, id -> {}).batchSize(16);
  }

  private static String twoPasses(LeafSequence sequence, int workers) {
    try (sequence;
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      return Digest.ofPasses(stream, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void givesTheBytesOfAListInMemoryAndIsReadOnceAnEpochByIndex(int workers) {
    String expected = twoPasses(over(Leaf.list(SAMPLES)).shuffle(5).build(), 0);
    ReadLeaves leaves = new ReadLeaves(SAMPLES);
    assertThat(twoPasses(over(leaves).shuffle(5).build(), workers)).isEqualTo(expected);
    for (int index = 0; index < SAMPLES; index++) {
      // A third pass may have been begun by nobody: each is read in both, and in no other.
      assertThat(leaves.reads.get(index)).as("reads of sample %d", index).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void isTrainedOnceEachInAComputedOrder(int workers) {
    int size = 70_000;
    try (LeafSequence sequence =
            over(new ReadLeaves(size)).batchSize(1000).sampler(Sampler.computedShuffle(3)).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      int[] ids = new int[size];
      int at = 0;
      while (stream.hasNext()) {
        try (LeafBatch batch = stream.next()) {
          for (Leaf leaf : batch.samples()) {
            ids[at++] = leaf.id();
          }
        }
      }
      assertThat(ids).isEqualTo(Sampler.computedShuffle(3).indices(size, 0));
      Arrays.sort(ids);
      assertThat(ids).isEqualTo(Sampler.inOrder().indices(size, 0));
    }
  }

  @Test
  void mayNotGrowOrShrink() {
    ReadLeaves leaves = new ReadLeaves(50);
    try (LeafSequence sequence = over(leaves).shuffle(1).build()) {
      leaves.size.set(49);
      assertThatThrownBy(sequence::onEpochEnd)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "samples: 49 in epoch 1 (expected: 50, as when the sequence was built); the list must"
                  + " not grow or shrink meanwhile: build another sequence from it");
      leaves.size.set(51);
      assertThatThrownBy(() -> sequence.resume(3))
          .hasMessageStartingWith("samples: 51 in epoch 3 (expected: 50");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aListThatCannotBeReadIsNoBadSample(int workers) {
    List<Leaf> broken =
        new AbstractList<>() {
          @Override
          public Leaf get(int index) {
            if (index == 21) {
              throw new IllegalStateException("the connection is closed");
            }
            return new Leaf(index);
          }

          @Override
          public int size() {
            return 40;
          }
        };
    assertThatThrownBy(() -> twoPasses(over(broken).onBadSample(BadSamples.SKIP).build(), workers))
        .hasMessageContaining("sample 21: the list of samples threw")
        .hasMessageContaining("the connection is closed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aNullIsNamedWhenItIsRead(int workers) {
    List<Leaf> leaves = new ArrayList<>(Leaf.list(40));
    leaves.set(33, null);
    assertThatThrownBy(() -> twoPasses(over(leaves).onBadSample(BadSamples.SKIP).build(), workers))
        .hasMessageContaining("samples: number 33 is null (expected: a record)");
  }

  @Test
  void aLinkedListIsCopied() {
    LinkedList<Leaf> leaves = new LinkedList<>(Leaf.list(20));
    try (LeafSequence sequence = over(leaves).build()) {
      leaves.clear();
      sequence.onEpochEnd();
      try (Batch batch = sequence.batch(1)) {
        assertThat(batch.size()).isEqualTo(4);
      }
    }
  }
}
