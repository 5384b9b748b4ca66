package dev.sheaf.image.internal.colour;

import java.util.Arrays;

/** Rectangles that are filled when all else is done, in their order. Keeps its arrays. */
final class Erasures {
  private static final int NUMBERS = 4;

  private int[] places = new int[NUMBERS];
  private float[] values = new float[3];
  private final Block block = new Block();
  private int count;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** One value for all channels, or one a channel. */
  void add(int top, int left, int height, int width, float[] value) {
    if (places.length == count * NUMBERS) {
      places = Arrays.copyOf(places, 2 * places.length);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    int at = count * NUMBERS;
    places[at] = top;
    places[at + 1] = left;
    places[at + 2] = height;
    places[at + 3] = width;
    for (int channel = 0; channel < 3; channel++) {
      values[3 * count + channel] = value[Math.min(channel, value.length - 1)];
    }
    count++;
  }

  /** Fills the 8-bit planes. */
  void fill(Planes planes) {
    for (int i = 0; i < count; i++) {
      for (int channel = 0; channel < planes.channels(); channel++) {
        byte value = (byte) ChannelTables.rounded(values[3 * i + channel]);
        for (int row = 0; row < height(i); row++) {
          int from = (top(i) + row) * planes.width() + left(i);
          Arrays.fill(planes.plane(channel), from, from + width(i), value);
        }
      }
    }
  }

  /** Fills finished floats. */
  void fill(FloatSink sink, Planes planes, double[] factor, double[] shift) {
    for (int i = 0; i < count; i++) {
      int length = Math.min(Block.SIZE, width(i));
      for (int channel = 0; channel < planes.channels(); channel++) {
        float value = Math.max(0, Math.min(255, values[3 * i + channel]));
        float finished = (float) (value * factor[channel] + shift[channel]);
        Arrays.fill(block.channel(channel), 0, length, finished);
      }
      for (int row = 0; row < height(i); row++) {
        int to = (top(i) + row) * planes.width() + left(i);
        for (int x = 0; x < width(i); x += Block.SIZE) {
          sink.put(block, to + x, Math.min(Block.SIZE, width(i) - x));
        }
      }
    }
  }

  private int top(int i) {
    return places[i * NUMBERS];
  }

  private int left(int i) {
    return places[i * NUMBERS + 1];
  }

  private int height(int i) {
    return places[i * NUMBERS + 2];
  }

  private int width(int i) {
    return places[i * NUMBERS + 3];
  }
}
