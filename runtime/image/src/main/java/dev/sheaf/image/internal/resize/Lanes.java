package dev.sheaf.image.internal.resize;

/**
 * Loops over {@code int[]} that hold samples of 8 bits, four in an {@code int} when packed and two,
 * in lanes of 16 bits, when they are weighed.
 *
 * <p>C2 makes vector code of a loop like these, on JDK 17 as well: {@code int[]} only, one
 * statement, at most four arrays read, the bare index. Small methods are compiled soon.
 */
final class Lanes {
  private static final int LOW = 0x00FF00FF;
  private static final int HIGH = 0xFF00FF00;
  private static final int HALF_8 = 0x00800080;

  /** For 7-bit weights: 128 below zero, so that no lane borrows, and half a unit. */
  private static final int BIASED_HALF_7 = 0x40404040;

  private Lanes() {}

  /** What a weighted sum begins with, so that it ends rounded. */
  static int base(int unit) {
    return unit == 128 ? BIASED_HALF_7 : HALF_8;
  }

  /** Samples 0 and 2 of each four. */
  static void even(int[] packed, int[] lanes, int n) {
    for (int i = 0; i < n; i++) {
      lanes[i] = packed[i] & LOW;
    }
  }

  /** Samples 1 and 3 of each four. */
  static void odd(int[] packed, int[] lanes, int n) {
    for (int i = 0; i < n; i++) {
      lanes[i] = packed[i] >>> 8 & LOW;
    }
  }

  static void sum(int[] to, int base, int[] a, int u, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] * u + base;
    }
  }

  static void sum(int[] to, int base, int[] a, int u, int[] b, int v, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] * u + b[i] * v + base;
    }
  }

  static void sum(int[] to, int base, int[] a, int u, int[] b, int v, int[] c, int w, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] * u + b[i] * v + c[i] * w + base;
    }
  }

  static void sum(
      int[] to, int base, int[] a, int u, int[] b, int v, int[] c, int w, int[] d, int x, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] * u + b[i] * v + c[i] * w + d[i] * x + base;
    }
  }

  /** Packs sums of 8-bit weights. */
  static void pack8(int[] even, int[] odd, int[] packed, int n) {
    for (int i = 0; i < n; i++) {
      packed[i] = even[i] >>> 8 & LOW | odd[i] & HIGH;
    }
  }

  /**
   * Brings biased sums of 7-bit weights back to 0 to 255. A lane holds value + 128 in 9 bits; the
   * ninth bit of value + 512 says that it is not below zero, that of value + 256 that it is above
   * 255.
   */
  static void clamp7(int[] sums, int[] lanes, int n) {
    for (int i = 0; i < n; i++) {
      lanes[i] =
          ((sums[i] >>> 7 & 0x01FF01FF) + 0x01800180 & LOW
                  | (((sums[i] >>> 7 & 0x01FF01FF) + 0x00800080) >>> 9 & 0x00010001) * 255)
              & ((((sums[i] >>> 7 & 0x01FF01FF) + 0x01800180) >>> 9 & 0x00010001) * 255);
    }
  }

  /** Packs lanes of 0 to 255. */
  static void pack(int[] even, int[] odd, int[] packed, int n) {
    for (int i = 0; i < n; i++) {
      packed[i] = even[i] | odd[i] << 8;
    }
  }

  // Four rows in, four columns out: sample k of each row, for k = 0 to 3.

  static void column0(int[] a, int[] b, int[] c, int[] d, int[] column, int n) {
    for (int i = 0; i < n; i++) {
      column[i] = a[i] & 0xFF | (b[i] & 0xFF) << 8 | (c[i] & 0xFF) << 16 | d[i] << 24;
    }
  }

  static void column1(int[] a, int[] b, int[] c, int[] d, int[] column, int n) {
    for (int i = 0; i < n; i++) {
      column[i] = a[i] >>> 8 & 0xFF | b[i] & 0xFF00 | (c[i] & 0xFF00) << 8 | (d[i] & 0xFF00) << 16;
    }
  }

  static void column2(int[] a, int[] b, int[] c, int[] d, int[] column, int n) {
    for (int i = 0; i < n; i++) {
      column[i] =
          a[i] >>> 16 & 0xFF | b[i] >>> 8 & 0xFF00 | c[i] & 0xFF0000 | (d[i] & 0xFF0000) << 8;
    }
  }

  static void column3(int[] a, int[] b, int[] c, int[] d, int[] column, int n) {
    for (int i = 0; i < n; i++) {
      column[i] = a[i] >>> 24 | b[i] >>> 16 & 0xFF00 | c[i] >>> 8 & 0xFF0000 | d[i] & 0xFF000000;
    }
  }

  /** Stores {@code from[offset + i]} at {@code at + i * step}. */
  static void scatter(int[] to, int at, int step, int[] from, int offset, int n) {
    for (int i = 0; i < n; i++) {
      to[at + i * step] = from[offset + i];
    }
  }

  /** Eight scatters at once, {@code gap} apart, so that a line of the cache is written once. */
  static void scatter8(int[] to, int at, int step, int gap, int[][] from, int offset, int n) {
    int[] a = from[0];
    int[] b = from[1];
    int[] c = from[2];
    int[] d = from[3];
    int[] e = from[4];
    int[] f = from[5];
    int[] g = from[6];
    int[] h = from[7];
    for (int i = offset; i < offset + n; i++) {
      to[at] = a[i];
      to[at + gap] = b[i];
      to[at + 2 * gap] = c[i];
      to[at + 3 * gap] = d[i];
      to[at + 4 * gap] = e[i];
      to[at + 5 * gap] = f[i];
      to[at + 6 * gap] = g[i];
      to[at + 7 * gap] = h[i];
      at += step;
    }
  }
}
