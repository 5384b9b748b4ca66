package dev.sheaf.image.internal.colour;

/** Passes pixels through the tables of their channels. Keeps its arrays. */
final class Lookup {
  private final byte[] bytes = new byte[256];
  private final float[][] floats = new float[3][256];
  private final Block block = new Block();

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
  void map(Planes planes, ChannelTables tables, double[] factor, double[] shift, FloatSink sink) {
    int channels = planes.channels();
    for (int channel = 0; channel < channels; channel++) {
      float[] table = tables.table(channel);
      for (int value = 0; value < 256; value++) {
        double clamped = Math.max(0, Math.min(255, table[value]));
        floats[channel][value] = (float) (clamped * factor[channel] + shift[channel]);
      }
    }
    for (int from = 0; from < planes.size(); from += Block.SIZE) {
      int count = Math.min(Block.SIZE, planes.size() - from);
      for (int channel = 0; channel < channels; channel++) {
        float[] to = block.channel(channel);
        Block.map(planes.plane(channel), from, floats[channel], to, count);
      }
      sink.put(block, from, count);
    }
  }

  private static void map(byte[] plane, int size, byte[] table) {
    for (int i = 0; i < size; i++) {
      plane[i] = table[plane[i] & 0xFF];
    }
  }
}
