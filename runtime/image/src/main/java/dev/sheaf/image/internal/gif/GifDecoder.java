package dev.sheaf.image.internal.gif;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.GifFrame;
import java.nio.ByteBuffer;

/**
 * Decodes the first picture of a GIF file to the colours that Pillow's {@code convert("RGB")} gives
 * it: a transparent pixel keeps its palette's colour, and the screen around the picture has the
 * transparent colour or else the palette's first. Not thread-safe; a worker keeps one.
 */
public final class GifDecoder {
  /** The passes of an interlaced picture: GIF89a appendix E. */
  private static final int[] FIRST_ROW = {0, 4, 2, 1};

  private static final int[] ROW_STEP = {8, 8, 4, 2};

  private final LzwReader reader = new LzwReader();
  private final byte[] palette = new byte[3 * 256];
  private byte[] indices = {};
  private byte[] colours = {};

  /** Decodes to rows of interleaved RGB that begin {@code stride} bytes apart. */
  public void decode(ByteBuffer file, ByteBuffer pixels, int stride) throws BadImageException {
    GifFrame frame = GifFrame.read(file);
    readPalette(file, frame);
    reserve(frame.screenWidth());
    if (frame.width() < frame.screenWidth() || frame.height() < frame.screenHeight()) {
      fill(frame, pixels, stride);
    }
    reader.begin(file, frame.data());
    if (frame.interlaced()) {
      for (int pass = 0; pass < FIRST_ROW.length; pass++) {
        decode(frame, FIRST_ROW[pass], ROW_STEP[pass], pixels, stride);
      }
    } else {
      decode(frame, 0, 1, pixels, stride);
    }
    reader.end();
  }

  private void decode(GifFrame frame, int from, int step, ByteBuffer pixels, int stride)
      throws BadImageException {
    int width = frame.width();
    for (int y = from; y < frame.height(); y += step) {
      reader.read(indices, width);
      for (int x = 0; x < width; x++) {
        colour(indices[x] & 0xFF, x);
      }
      pixels.put((frame.top() + y) * stride + 3 * frame.left(), colours, 0, 3 * width);
    }
  }

  private void fill(GifFrame frame, ByteBuffer pixels, int stride) {
    int index = Math.max(0, frame.transparent());
    for (int x = 0; x < frame.screenWidth(); x++) {
      colour(index, x);
    }
    for (int y = 0; y < frame.screenHeight(); y++) {
      pixels.put(y * stride, colours, 0, 3 * frame.screenWidth());
    }
  }

  private void colour(int index, int x) {
    colours[3 * x] = palette[3 * index];
    colours[3 * x + 1] = palette[3 * index + 1];
    colours[3 * x + 2] = palette[3 * index + 2];
  }

  /** What a palette leaves open is black; without a palette an index is a grey. */
  private void readPalette(ByteBuffer file, GifFrame frame) {
    for (int i = 3 * frame.colours(); i < palette.length; i++) {
      palette[i] = (byte) (frame.colours() > 0 ? 0 : i / 3);
    }
    file.get(frame.palette(), palette, 0, 3 * frame.colours());
  }

  private void reserve(int width) {
    if (indices.length < width) {
      indices = new byte[width];
      colours = new byte[3 * width];
    }
  }
}
