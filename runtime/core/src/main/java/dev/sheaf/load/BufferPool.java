package dev.sheaf.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Direct buffers of one size, used again. Thread-safe. */
final class BufferPool {
  private final int bytes;
  private final ConcurrentLinkedDeque<ByteBuffer> free = new ConcurrentLinkedDeque<>();

  BufferPool(int bytes) {
    this.bytes = bytes;
  }

  /** A buffer of native order with whatever it held before. */
  ByteBuffer take() {
    ByteBuffer known = free.pollFirst();
    if (known != null) {
      return known;
    }
    try {
      return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    } catch (OutOfMemoryError e) {
      throw new LoadException(
          DirectMemory.tooLittle("one more buffer of " + DirectMemory.text(bytes)), e);
    }
  }

  void give(ByteBuffer buffer) {
    free.addFirst(buffer);
  }

  /** Leaves what nobody uses to the garbage collector. */
  void trim() {
    free.clear();
  }
}
