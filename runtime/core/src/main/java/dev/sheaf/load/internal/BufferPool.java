package dev.sheaf.load.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Direct buffers of one size, used again. Thread-safe. */
final class BufferPool {
  private final int bytes;
  private final OpenBatches open;
  private final ConcurrentLinkedDeque<ByteBuffer> free = new ConcurrentLinkedDeque<>();

  /**
   * @param open the batches that hold buffers of this pool
   */
  BufferPool(int bytes, OpenBatches open) {
    this.bytes = bytes;
    this.open = open;
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
      throw open.tooLittle("one more buffer of " + DirectMemory.text(bytes), e);
    }
  }

  void give(ByteBuffer buffer) {
    free.addFirst(buffer);
  }

  /** The buffers that nobody uses. */
  List<ByteBuffer> free() {
    return List.copyOf(free);
  }

  /** Leaves what nobody uses to the garbage collector. */
  void trim() {
    free.clear();
  }
}
