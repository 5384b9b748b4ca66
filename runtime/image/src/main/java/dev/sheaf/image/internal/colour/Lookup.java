package dev.sheaf.image.internal.colour;

/** Passes pixels through the tables of their channels. Keeps its arrays. */
final class Lookup {
  private final byte[] bytes = new byte[256];
  private final float[][] floats = new float[3][256];

  /** Replaces the planes by what the tables say, rounded and clamped. */
  void map(Planes planes, ChannelTables tables) {
    for (int channel = 0; channel < planes.channels(); channel++) {
      float[] table = tables.table(channel);
      for (int value = 0; value < 256; value++) {
        bytes[value] = (byte) ChannelTables.rounded(table[value]);
      }
      map(planes.plane(channel), planes.size(), bytes);
    }
  }

  /** Writes {@code clamped value of the table * factor + shift}. */
  void map(
      Planes planes,
      ChannelTables tables,
      double[] factor,
      double[] shift,
      float[] out,
      boolean channelsFirst) {
    int channels = planes.channels();
    int size = planes.size();
    for (int channel = 0; channel < channels; channel++) {
      float[] table = tables.table(channel);
      for (int value = 0; value < 256; value++) {
        double clamped = Math.max(0, Math.min(255, table[value]));
        floats[channel][value] = (float) (clamped * factor[channel] + shift[channel]);
      }
    }
    if (channelsFirst || channels == 1) {
      for (int channel = 0; channel < channels; channel++) {
        map(planes.plane(channel), size, floats[channel], out, channel * size);
      }
    } else {
      map(planes, floats[0], floats[1], floats[2], out);
    }
  }

  private static void map(byte[] plane, int size, byte[] table) {
    for (int i = 0; i < size; i++) {
      plane[i] = table[plane[i] & 0xFF];
    }
  }

  private static void map(byte[] plane, int size, float[] table, float[] out, int to) {
    for (int i = 0; i < size; i++) {
      out[to + i] = table[plane[i] & 0xFF];
    }
  }

  private static void map(
      Planes planes, float[] ofRed, float[] ofGreen, float[] ofBlue, float[] out) {
    byte[] red = planes.plane(0);
    byte[] green = planes.plane(1);
    byte[] blue = planes.plane(2);
    int size = planes.size();
    for (int i = 0; i < size; i++) {
      out[3 * i] = ofRed[red[i] & 0xFF];
      out[3 * i + 1] = ofGreen[green[i] & 0xFF];
      out[3 * i + 2] = ofBlue[blue[i] & 0xFF];
    }
  }
}
