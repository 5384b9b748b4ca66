package dev.sheaf.image.internal.decode;

import dev.sheaf.image.internal.fax.FaxScan;
import dev.sheaf.image.internal.gif.GifDecoder;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.spi.FileInspection.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one file after the other to RGB or grey, as it is stored, into native memory that grows
 * to the largest. Not thread-safe; a worker keeps one.
 */
public final class Decoder implements Picture, AutoCloseable {
  /** Of each picture, what follows its last row, so that whole ints can be read. */
  private static final int SLACK = 16;

  private final GifDecoder gif = new GifDecoder();
  private final FaxScan fax = new FaxScan();
  private BytePointer memory = new BytePointer(1 << 20);
  private ByteBuffer bytes = memory.asByteBuffer();
  private IntBuffer ints = bytes.asIntBuffer();
  private int width;
  private int height;
  private int channels;
  private int reduction = 1;

  /**
   * Decodes the file that was read last.
   *
   * @param reduction 1, or 2, 4 or 8 for a picture of so many times fewer columns and rows
   */
  public void decode(PhotoBytes file, ImageHeader header, boolean grey, int reduction)
      throws BadImageException {
    this.reduction = reduction;
    // Only JPEG stores grey as Pillow computes it.
    boolean decodeGrey = grey && header.format() == ImageFormat.JPEG;
    width = (header.decodedWidth() + reduction - 1) / reduction;
    height = (header.decodedHeight() + reduction - 1) / reduction;
    channels = decodeGrey ? 1 : 3;
    reserve((long) stride() * height + SLACK);
    if (header.format() == ImageFormat.GIF) {
      gif.decode(file.bytes(), bytes, stride());
    } else {
      if (header.format() != ImageFormat.JPEG) {
        // Runs may skip pixels, which would show those of the picture before.
        Pointer.memset(memory, 0, (long) stride() * height);
      }
      if (header.format() == ImageFormat.TIFF) {
        fax.check(file.bytes());
      }
      decodeNatively(file, flags(decodeGrey, reduction));
    }
    if (grey && !decodeGrey) {
      Luma.convert(bytes, stride(), width, height);
      channels = 1;
    }
  }

  private void decodeNatively(PhotoBytes file, int flags) throws BadImageException {
    int type = channels == 1 ? opencv_core.CV_8UC1 : opencv_core.CV_8UC3;
    int size = file.bytes().limit();
    try (Mat encoded = new Mat(1, size, opencv_core.CV_8UC1, file.memory());
        Mat decoded = new Mat(height, width, type, memory, stride())) {
      // What is returned says whether it worked; the picture given may keep what it held before.
      try (Mat result = opencv_imgcodecs.imdecode(encoded, flags, decoded)) {
        if (result.empty()) {
          throw BadImageException.damaged(
              "cannot be decoded: it is damaged, or of a kind that is not read");
        }
      }
      if (decoded.cols() != width || decoded.rows() != height || decoded.type() != type) {
        throw BadImageException.damaged(
            "holds %d x %d pixels where its header says %d x %d"
                .formatted(decoded.cols(), decoded.rows(), width, height));
      }
      if (decoded.data().address() != memory.address()) {
        try (Mat ours = new Mat(height, width, type, memory, stride())) {
          decoded.copyTo(ours);
        }
      }
    } catch (RuntimeException e) {
      throw BadImageException.damaged("cannot be decoded: " + e.getMessage());
    }
  }

  private static int flags(boolean grey, int reduction) {
    int colours = grey ? opencv_imgcodecs.IMREAD_GRAYSCALE : opencv_imgcodecs.IMREAD_COLOR_RGB;
    // The reduced colour flags ask for BGR; those for grey are the reduction alone.
    int reduced =
        switch (reduction) {
          case 2 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
          case 4 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
          case 8 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8;
          default -> 0;
        };
    return colours | reduced | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
  }

  private void reserve(long size) throws BadImageException {
    if (size > Integer.MAX_VALUE) {
      throw tooLarge(size, null);
    }
    if (size > memory.capacity()) {
      memory.close();
      try {
        memory = new BytePointer(Math.min(Integer.MAX_VALUE, size + size / 4));
      } catch (OutOfMemoryError e) {
        memory = new BytePointer(1 << 20);
        throw tooLarge(size, e);
      }
      bytes = memory.asByteBuffer().order(ByteOrder.nativeOrder());
      ints = bytes.asIntBuffer();
    }
  }

  private static BadImageException tooLarge(long size, @Nullable Throwable cause) {
    return new BadImageException(
        Verdict.TOO_LARGE,
        "needs %d MB to decode".formatted(size >> 20),
        "Shrink it, or allow more native memory with -Dorg.bytedeco.javacpp.maxBytes=2g.",
        cause);
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

  /** The same for a grey picture that was converted. */
  @Override
  public int stride() {
    return width * 3 + 3 & ~3;
  }

  @Override
  public double perColumn() {
    return reduction;
  }

  @Override
  public double perRow() {
    return reduction;
  }

  /** The pixels, in use until the next call. */
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
    return memory;
  }

  @Override
  public void close() {
    memory.close();
  }
}
