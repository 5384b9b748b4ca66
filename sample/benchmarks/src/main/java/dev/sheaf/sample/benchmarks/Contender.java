package dev.sheaf.sample.benchmarks;

import java.nio.FloatBuffer;
import java.util.function.Supplier;

/** A way to load photos on the JVM. */
interface Contender extends AutoCloseable {
  /**
   * Loads every photo once, in a new random order.
   *
   * @return the number of photos
   */
  int pass(Batches batches) throws Exception;

  @Override
  void close();

  /** Takes the batches of a pass. */
  interface Batches {
    /**
     * @param pixels gives the batch's pixels, 0 to 1, planes of red, green and blue, photo after
     *     photo; asked at once or not at all; empty where a contender makes no batch
     */
    void take(Supplier<FloatBuffer> pixels);
  }
}
