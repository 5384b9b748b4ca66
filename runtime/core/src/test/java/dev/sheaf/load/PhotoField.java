package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the field of an image: its files have as many bytes as it stores. */
final class PhotoField extends Field {
  final AtomicInteger decoded = new AtomicInteger();
  private final int length;
  private final String decoder;

  PhotoField(int length, DType dtype, String decoder) {
    super(new TensorSpec("photo", Role.INPUT, dtype, Shape.of(length), List.of()));
    this.length = length;
    this.decoder = decoder;
  }

  void encode(Path file, Row row) {
    if (row.recall(file)) {
      return;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadSampleException(name(), file.toString(), "cannot be read", "Mend it.", e);
    }
    if (bytes.length != length) {
      throw new BadSampleException(name(), file.toString(), "not an image", "Remove it.", null);
    }
    decoded.incrementAndGet();
    for (int i = 0; i < length; i++) {
      row.buffer().put(row.offset() + i, (byte) ~bytes[i]);
    }
  }

  @Override
  public String decoder() {
    return decoder;
  }

  @Override
  public int storedBytes() {
    return length;
  }

  @Override
  public boolean storedAsTensor() {
    return spec().dtype() == DType.UINT8;
  }

  @Override
  public void finish(ByteBuffer stored, int from, Row row) {
    for (int i = 0; i < length; i++) {
      row.putFloat(i, (stored.get(from + i) & 0xFF) * 0.5f);
    }
  }
}
