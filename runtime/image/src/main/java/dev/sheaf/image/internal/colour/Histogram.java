package dev.sheaf.image.internal.colour;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** How often each value occurs in each channel, counted when first asked for. */
final class Histogram {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final int[][] counts = new int[3][256];
  private final int[][] spare = new int[3][];
  private final int[] odd = new int[256];
  private final boolean[] counted = new boolean[3];

  /** Forgets everything: the pixels have changed. */
  void clear() {
    Arrays.fill(counted, false);
  }

  /** The counts over planes that are put in another order. */
  void permute(int[] order) {
    System.arraycopy(counts, 0, spare, 0, 3);
    int known = 0;
    for (int channel = 0; channel < 3; channel++) {
      counts[channel] = spare[order[channel]];
      known |= (counted[order[channel]] ? 1 : 0) << channel;
    }
    for (int channel = 0; channel < 3; channel++) {
      counted[channel] = (known >> channel & 1) == 1;
    }
  }

  /** The counts of a channel. */
  int[] of(Planes planes, int channel) {
    int[] count = counts[channel];
    if (!counted[channel]) {
      Arrays.fill(count, 0);
      Arrays.fill(odd, 0);
      count(planes.plane(channel), planes.size(), count, odd);
      counted[channel] = true;
    }
    return count;
  }

  /** Two sets of counts, as neighbours are often equal and would wait for each other. */
  private static void count(byte[] plane, int size, int[] even, int[] odd) {
    for (int i = 0; i + 1 < size; i += 2) {
      even[plane[i] & 0xFF]++;
      odd[plane[i + 1] & 0xFF]++;
    }
    if (size % 2 == 1) {
      even[plane[size - 1] & 0xFF]++;
    }
    for (int i = 0; i < even.length; i++) {
      even[i] += odd[i];
    }
  }

  /** The sum of a channel's values: eight at a time, without counting them. */
  static long sum(Planes planes, int channel) {
    byte[] plane = planes.plane(channel);
    int size = planes.size();
    long sum = 0;
    int i = 0;
    while (i + Long.BYTES <= size) {
      // Each 16-bit part grows by at most 510 a step.
      int end = Math.min(size - Long.BYTES, i + 127 * Long.BYTES);
      long parts = 0;
      for (; i <= end; i += Long.BYTES) {
        long eight = (long) LONGS.get(plane, i);
        parts += (eight & EVEN) + (eight >>> 8 & EVEN);
      }
      sum += (parts & 0xFFFF) + (parts >>> 16 & 0xFFFF) + (parts >>> 32 & 0xFFFF) + (parts >>> 48);
    }
    for (; i < size; i++) {
      sum += plane[i] & 0xFF;
    }
    return sum;
  }
}
