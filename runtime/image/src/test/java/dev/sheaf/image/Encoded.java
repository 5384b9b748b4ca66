package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** What a field makes of a file, as a loader would ask for it. */
public final class Encoded {
  private Encoded() {}

  /** The stored bytes. */
  public static byte[] bytes(ImageField field, Path file) {
    byte[] bytes = new byte[field.storedBytes()];
    stored(field, file).get(0, bytes);
    return bytes;
  }

  /** The finished floats of a float32 field. */
  public static float[] floats(ImageField field, Path file) {
    if (field.spec().dtype() != DType.FLOAT32) {
      throw new IllegalArgumentException(field.spec().toString());
    }
    ByteBuffer tensor = direct(field.storedBytes() * Float.BYTES + 32);
    try (Slot slot = new Slot(1)) {
      slot.place(0, tensor, 32);
      field.finish(stored(field, file), 0, slot.row(0));
    }
    float[] floats = new float[field.storedBytes()];
    tensor.position(32).slice().order(ByteOrder.nativeOrder()).asFloatBuffer().get(floats);
    return floats;
  }

  private static ByteBuffer stored(ImageField field, Path file) {
    ByteBuffer stored = direct(field.storedBytes());
    try (Slot slot = new Slot(1)) {
      slot.place(0, stored, 0);
      field.encode(file, slot.row(0));
    }
    return stored;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }
}
