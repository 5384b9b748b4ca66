package dev.sheaf.image.internal.colour;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Where finished floats go: the place of a photo in a tensor, in either layout. */
final class FloatSink {
  private final FloatBuffer floats;
  private final float[] joined;
  private final boolean channelsFirst;
  private final int channels;
  private final int size;

  /**
   * @param joined room for a block of three channels
   * @param to where the photo begins in the tensor, in bytes
   */
  FloatSink(ByteBuffer tensor, int to, Planes planes, boolean channelsFirst, float[] joined) {
    channels = planes.channels();
    size = planes.size();
    floats = tensor.slice(to, channels * size * Float.BYTES).order(tensor.order()).asFloatBuffer();
    this.channelsFirst = channelsFirst || channels == 1;
    this.joined = joined;
  }

  /** Writes the first {@code count} pixels of a block as those from {@code to} on. */
  void put(Block block, int to, int count) {
    if (channelsFirst) {
      for (int channel = 0; channel < channels; channel++) {
        floats.put(channel * size + to, block.channel(channel), 0, count);
      }
    } else {
      join(block.red, block.green, block.blue, joined, count);
      floats.put(3 * to, joined, 0, 3 * count);
    }
  }

  private static void join(float[] red, float[] green, float[] blue, float[] joined, int count) {
    for (int i = 0; i < count; i++) {
      joined[3 * i] = red[i];
      joined[3 * i + 1] = green[i];
      joined[3 * i + 2] = blue[i];
    }
  }
}
