package dev.sheaf.image.internal.colour;

import dev.sheaf.image.op.Pixels;
import java.nio.ByteBuffer;
import java.util.Objects;

/** One photo as planes of 8-bit values in arrays that are kept and grown. */
final class Planes implements Pixels {
  private final byte[][] planes = {{}, {}, {}};
  private final byte[][] spare = new byte[3][];
  private byte[] interleaved = {};
  private int channels;
  private int height;
  private int width;

  /** Takes a photo out of a buffer. */
  void load(
      ByteBuffer pixels, int from, int channels, int height, int width, boolean channelsFirst) {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("a photo has 1 or 3 channels, not " + channels);
    }
    this.channels = channels;
    this.height = height;
    this.width = width;
    int size = size();
    for (int channel = 0; channel < channels; channel++) {
      if (planes[channel].length < size) {
        planes[channel] = new byte[size];
      }
    }
    if (channelsFirst || channels == 1) {
      for (int channel = 0; channel < channels; channel++) {
        pixels.get(from + channel * size, planes[channel], 0, size);
      }
    } else {
      pixels.get(from, interleaved(), 0, 3 * size);
      part(interleaved, planes[0], planes[1], planes[2], size);
    }
  }

  /** Writes the photo into a buffer. */
  void store(ByteBuffer pixels, int to, boolean channelsFirst) {
    int size = size();
    if (channelsFirst || channels == 1) {
      for (int channel = 0; channel < channels; channel++) {
        pixels.put(to + channel * size, planes[channel], 0, size);
      }
    } else {
      join(planes[0], planes[1], planes[2], interleaved(), size);
      pixels.put(to, interleaved, 0, 3 * size);
    }
  }

  private byte[] interleaved() {
    if (interleaved.length < 3 * size()) {
      interleaved = new byte[3 * size()];
    }
    return interleaved;
  }

  private static void part(byte[] in, byte[] red, byte[] green, byte[] blue, int size) {
    for (int i = 0; i < size; i++) {
      red[i] = in[3 * i];
      green[i] = in[3 * i + 1];
      blue[i] = in[3 * i + 2];
    }
  }

  private static void join(byte[] red, byte[] green, byte[] blue, byte[] out, int size) {
    for (int i = 0; i < size; i++) {
      out[3 * i] = red[i];
      out[3 * i + 1] = green[i];
      out[3 * i + 2] = blue[i];
    }
  }

  /** Pixels of a plane. */
  int size() {
    return height * width;
  }

  /** Channel {@code i} becomes what channel {@code order[i]} was. */
  void permute(int[] order) {
    System.arraycopy(planes, 0, spare, 0, 3);
    for (int channel = 0; channel < 3; channel++) {
      planes[channel] = spare[order[channel]];
    }
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
  public int get(int x, int y, int channel) {
    return plane(channel)[index(x, y)] & 0xFF;
  }

  @Override
  public void set(int x, int y, int channel, int value) {
    plane(channel)[index(x, y)] = (byte) Math.max(0, Math.min(255, value));
  }

  private int index(int x, int y) {
    return Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width);
  }

  @Override
  public byte[] plane(int channel) {
    return planes[Objects.checkIndex(channel, channels)];
  }
}
