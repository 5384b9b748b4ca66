package dev.sheaf.image.internal.kept;

import dev.sheaf.image.internal.decode.DirectPointer;
import dev.sheaf.image.internal.decode.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;

/**
 * A photo as it is kept, where it lies: four ints in native order (the length of it all in bytes,
 * the upright photo's width and height, and the width at which it is kept), then its pixels,
 * upright and interleaved. Not thread-safe; a worker keeps one and moves it from photo to photo.
 */
public final class KeptPhoto implements Picture {
  static final int HEADER = 4 * Integer.BYTES;

  private final DirectPointer pointer = new DirectPointer();
  private ByteBuffer form = ByteBuffer.allocateDirect(0);
  private ByteBuffer bytes = form;
  private IntBuffer ints = form.asIntBuffer();
  private int from;
  private int photoWidth;
  private int photoHeight;
  private int width;
  private int height;
  private int channels;

  /** The most bytes that a photo takes whose short side is kept at {@code side} pixels. */
  public static int most(int side, int channels) {
    return HEADER + KeptSize.most(side, channels);
  }

  /**
   * Moves to a photo.
   *
   * @param form a direct buffer of native order
   * @param offset where the photo begins in it
   * @param most the bytes that there are at most
   * @return whether there is a photo
   */
  public boolean open(ByteBuffer form, int offset, int most, int channels) {
    int length = form.getInt(offset);
    photoWidth = form.getInt(offset + 4);
    photoHeight = form.getInt(offset + 8);
    width = form.getInt(offset + 12);
    if (length < HEADER || length > most || width < 1 || width > most || photoWidth < width) {
      return false;
    }
    this.channels = channels;
    height = (length - HEADER) / stride();
    if (height < 1 || photoHeight < height || height * stride() != length - HEADER) {
      return false;
    }
    this.form = form;
    from = offset + HEADER;
    bytes = form.slice(from, length - HEADER).order(ByteOrder.nativeOrder());
    ints = bytes.asIntBuffer();
    return true;
  }

  /** Columns of the upright photo. */
  public int photoWidth() {
    return photoWidth;
  }

  /** Rows of the upright photo. */
  public int photoHeight() {
    return photoHeight;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int stride() {
    return KeptSize.stride(width, channels);
  }

  @Override
  public double perColumn() {
    return (double) photoWidth / width;
  }

  @Override
  public double perRow() {
    return (double) photoHeight / height;
  }

  @Override
  public ByteBuffer bytes() {
    return bytes;
  }

  @Override
  public IntBuffer ints() {
    return ints;
  }

  @Override
  public BytePointer memory() {
    return pointer.of(form, from);
  }
}
