package dev.sheaf.image;

import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.geometry.Views;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What the companion of a photo becomes where the photo was drawn in a certain way. */
final class Drawn {
  /** Before the sample, so that a wrong offset is noticed. */
  private static final int OFFSET = 64;

  private final ByteBuffer bytes;

  private Drawn(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Encodes a companion of the component {@code photo}. */
  static Drawn by(View view, Field field, Consumer<Row> encode) {
    return with(field, encode, slot -> Views.of(slot.workspace()).put("photo", view));
  }

  /** Encodes a companion after the photo itself. */
  static Drawn after(ImageField photo, Path file, Field field, Consumer<Row> encode) {
    return with(
        field,
        encode,
        slot -> {
          slot.place(
              1, ByteBuffer.allocateDirect(photo.storedBytes()).order(ByteOrder.nativeOrder()), 0);
          photo.encode(file, slot.row(1));
        });
  }

  private static Drawn with(Field field, Consumer<Row> encode, Consumer<Slot> before) {
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(OFFSET + field.storedBytes() + OFFSET)
            .order(ByteOrder.nativeOrder());
    for (int at = 0; at < bytes.capacity(); at++) {
      bytes.put(at, (byte) 0x5A);
    }
    try (Slot slot = new Slot(2)) {
      slot.place(0, bytes, OFFSET);
      before.accept(slot);
      encode.accept(slot.row(0));
    }
    for (int at = 0; at < OFFSET; at++) {
      if (bytes.get(at) != 0x5A || bytes.get(bytes.capacity() - 1 - at) != 0x5A) {
        throw new AssertionError("bytes of another sample were written");
      }
    }
    return new Drawn(bytes.slice(OFFSET, field.storedBytes()).order(ByteOrder.nativeOrder()));
  }

  float[] floats() {
    float[] floats = new float[bytes.capacity() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  long[] longs() {
    long[] longs = new long[bytes.capacity() / Long.BYTES];
    bytes.asLongBuffer().get(longs);
    return longs;
  }
}
