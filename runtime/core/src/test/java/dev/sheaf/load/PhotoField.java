package dev.sheaf.load;

import dev.sheaf.Augmentation;
import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Kept;
import dev.sheaf.spi.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    boolean known = row.recall(new FilePhoto(file));
    if (row.draw().augmentation() instanceof Window window) {
      ByteBuffer photo =
          known ? row.form().slice(row.formOffset(), window.most() + 4) : window(file, window, row);
      drawPart(photo.order(ByteOrder.nativeOrder()), row);
    } else if (!known) {
      row.buffer().put(row.offset(), decode(file, length, length));
    }
  }

  private byte[] decode(Path file, int least, int most) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadSampleException(name(), file.toString(), "cannot be read", "Mend it.", e);
    }
    if (bytes.length < least || bytes.length > most) {
      throw new BadSampleException(name(), file.toString(), "not an image", "Remove it.", null);
    }
    decoded.incrementAndGet();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return bytes;
  }

  /** The length of what is kept, and as many bytes of the photo as fit. */
  private ByteBuffer window(Path file, Window window, Row row) {
    byte[] all = decode(file, length, Integer.MAX_VALUE);
    int kept = window.bounded() ? Math.min(window.most(), all.length) : all.length;
    ByteBuffer photo = ByteBuffer.allocate(kept + 4).order(ByteOrder.nativeOrder());
    photo.putInt(kept + 4).put(all, 0, kept).flip();
    row.keep(photo);
    return photo;
  }

  private void drawPart(ByteBuffer photo, Row row) {
    int spare = photo.getInt(0) - 4 - length;
    int from = 4 + row.draw().random(name(), 0).nextInt(spare + 1);
    for (int i = 0; i < length; i++) {
      row.buffer().put(row.offset() + i, photo.get(from + i));
    }
  }

  @Override
  public boolean follows(Augmentation augmentation) {
    return augmentation instanceof Window;
  }

  @Override
  public Kept kept(@Nullable Augmentation augmentation) {
    return augmentation instanceof Window window
        ? Kept.upTo(window.most() + 4, decoder + ", at most " + window.most())
        : super.kept(augmentation);
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
