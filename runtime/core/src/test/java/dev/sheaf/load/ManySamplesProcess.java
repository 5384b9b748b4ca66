package dev.sheaf.load;

import dev.sheaf.order.Sampler;
import java.util.AbstractList;
import java.util.concurrent.TimeUnit;

/**
 * Begins the first epoch and the second over samples that are made on demand, and prints the time
 * and the heap.
 */
final class ManySamplesProcess {
  private ManySamplesProcess() {}

  /** Arguments: samples; "shuffled" or "computed". */
  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[0]);
    Sampler sampler =
        arguments[1].equals("computed") ? Sampler.computedShuffle(42) : Sampler.shuffled(42);
    AbstractList<Leaf> leaves =
        new AbstractList<>() {
          @Override
          public Leaf get(int index) {
            return new Leaf(index % 100_000);
          }

          @Override
          public int size() {
            return size;
          }
        };
    long began = System.nanoTime();
    try (LeafSequence sequence =
            LeafSequence.builder(leaves, id -> {}).batchSize(32).sampler(sampler).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      for (int epoch = 0; epoch < 2; epoch++) {
        for (int batch = 0; batch < 100; batch++) {
          stream.next().close();
          if (batch == 0) {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            System.out.printf(
                "epoch %d: first batch after %d ms; heap %.0f MB%n",
                epoch,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
          }
        }
        if (sequence.orderFingerprint().isEmpty()) {
          throw new AssertionError("nothing to know the order by");
        }
        began = System.nanoTime();
        stream.endPass();
      }
    }
  }
}
