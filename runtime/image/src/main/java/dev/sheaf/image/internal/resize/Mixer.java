package dev.sheaf.image.internal.resize;

import java.util.Arrays;

/**
 * Weighted sums of rows of packed samples. Rows are fed in order; as many are kept as the widest
 * sum needs. Not thread-safe.
 */
final class Mixer {
  private int[][] even = {};
  private int[][] odd = {};
  private int[] evenSum = {};
  private int[] oddSum = {};
  private Taps taps;
  private int slots;
  private int n;

  Mixer(Taps none) {
    taps = none;
  }

  /** Begins with other weights and rows of {@code n} ints. */
  void begin(Taps taps, int n) {
    this.taps = taps;
    this.n = n;
    // The end of what an output needs may go back by a weight that is left out.
    slots = taps.most() + 2;
    if (even.length < slots) {
      even = Arrays.copyOf(even, slots);
      odd = Arrays.copyOf(odd, slots);
    }
    for (int slot = 0; slot < slots; slot++) {
      even[slot] = atLeast(even[slot], n);
      odd[slot] = atLeast(odd[slot], n);
    }
    evenSum = atLeast(evenSum, n);
    oddSum = atLeast(oddSum, n);
  }

  /** An array of at least {@code n} ints: the given one if it is long enough. */
  static int[] atLeast(int[] array, int n) {
    return array != null && array.length >= n ? array : new int[n];
  }

  /** Takes a source row. */
  void feed(int row, int[] packed) {
    Lanes.even(packed, even[row % slots], n);
    Lanes.odd(packed, odd[row % slots], n);
  }

  /** Writes output row {@code output}; the source rows it is made of must have been fed. */
  void mix(int output, int[] packed) {
    int unit = taps.unit();
    sum(output, even, evenSum, Lanes.base(unit));
    sum(output, odd, oddSum, Lanes.base(unit));
    if (unit == 128) {
      Lanes.clamp7(evenSum, evenSum, n);
      Lanes.clamp7(oddSum, oddSum, n);
      Lanes.pack(evenSum, oddSum, packed, n);
    } else {
      Lanes.pack8(evenSum, oddSum, packed, n);
    }
  }

  private void sum(int output, int[][] rows, int[] to, int base) {
    int count = taps.count(output);
    int first = taps.first(output);
    int done = Math.min(count, 4);
    int[] a = rows[first % slots];
    int u = taps.weight(output, 0);
    if (done == 1) {
      Lanes.sum(to, base, a, u, n);
      return;
    }
    int[] b = rows[(first + 1) % slots];
    int v = taps.weight(output, 1);
    if (done == 2) {
      Lanes.sum(to, base, a, u, b, v, n);
      return;
    }
    int[] c = rows[(first + 2) % slots];
    int w = taps.weight(output, 2);
    if (done == 3) {
      Lanes.sum(to, base, a, u, b, v, c, w, n);
      return;
    }
    int[] d = rows[(first + 3) % slots];
    Lanes.sum(to, base, a, u, b, v, c, w, d, taps.weight(output, 3), n);
    while (done < count) {
      b = rows[(first + done) % slots];
      v = taps.weight(output, done++);
      if (done == count) {
        Lanes.sum(to, 0, to, 1, b, v, n);
        return;
      }
      c = rows[(first + done) % slots];
      w = taps.weight(output, done++);
      if (done == count) {
        Lanes.sum(to, 0, to, 1, b, v, c, w, n);
        return;
      }
      d = rows[(first + done) % slots];
      Lanes.sum(to, 0, to, 1, b, v, c, w, d, taps.weight(output, done++), n);
    }
  }
}
