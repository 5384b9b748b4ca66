package dev.sheaf.image.internal.decode;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** The native address of the direct buffer that was asked for last. Not thread-safe. */
public final class DirectPointer {
  private @Nullable ByteBuffer buffer;
  private BytePointer pointer = new BytePointer();

  /** The byte at {@code index} of a direct buffer; the pointer is in use until the next call. */
  public BytePointer of(ByteBuffer direct, int index) {
    if (direct != buffer) {
      pointer = new BytePointer(direct.duplicate().clear());
      buffer = direct;
    }
    return pointer.position(index);
  }
}
