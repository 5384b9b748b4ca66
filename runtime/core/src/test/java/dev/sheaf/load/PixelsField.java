package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;

/** Stands in for a costly field: stores bytes, and its tensor is floats. */
final class PixelsField extends Field {
  static final int LENGTH = 6;

  private final IntConsumer whileEncoding;

  /**
   * @param whileEncoding is called with each id that is encoded; what it throws, encoding throws
   */
  PixelsField(IntConsumer whileEncoding) {
    super(new TensorSpec("pixels", Role.INPUT, DType.FLOAT32, Shape.of(LENGTH), List.of()));
    this.whileEncoding = whileEncoding;
  }

  void encode(int id, Row row) {
    whileEncoding.accept(id);
    for (int i = 0; i < LENGTH; i++) {
      row.buffer().put(row.offset() + i, (byte) stored(id, i));
    }
  }

  /** The error of a bad sample. */
  static RuntimeException bad(int id) {
    return new BadSampleException(
        "pixels", "leaf-" + id + ".jpg", "not an image", "Remove it.", null);
  }

  private static int stored(int id, int i) {
    return (id * 31 + i * 7) & 0xFF;
  }

  /** What the tensor has for a sample: told apart from the code under test. */
  static float expected(int id, int i) {
    return stored(id, i) / 2f;
  }

  @Override
  public int storedBytes() {
    return LENGTH;
  }

  @Override
  public boolean storedAsTensor() {
    return false;
  }

  @Override
  public void finish(ByteBuffer stored, int from, Row row) {
    for (int i = 0; i < LENGTH; i++) {
      row.putFloat(i, (stored.get(from + i) & 0xFF) * 0.5f);
    }
  }
}
