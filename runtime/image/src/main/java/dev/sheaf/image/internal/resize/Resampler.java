package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Resizes with a separable filter, as Pillow does: one side after the other, 8 bits between.
 *
 * <p>First rows are mixed; then the picture is turned on its side, so that columns can be mixed as
 * rows are; then it is turned back into the layout of the tensor. All of it is done on {@code
 * int[]} with several samples in an {@code int}: see {@link Lanes}. Not thread-safe; a worker keeps
 * one, and its arrays grow to the largest picture.
 */
public final class Resampler {
  /** Groups of four rows that are turned at once: eight ints, half a line of the cache. */
  private static final int BUNDLE = 8;

  /** The largest ratio that the filter alone is used for, and what is left of a larger one. */
  private static final int MOST = 24;

  private static final int LEFT = 8;

  /** Ints in the weights that are kept: those of some hundred sizes, 4 MB. */
  private static final int KEPT = 1 << 20;

  private final Map<Side, Taps> known = new LinkedHashMap<>(64, 0.75f, true);
  private int held;
  private final Mixer mixer = new Mixer(Taps.of(Interpolation.AREA, 1, 0, 1, 1));
  private final int[][] four = new int[4][];
  private final int[][] other = new int[4][];

  /** By the place in the four, then by the group in the bundle. */
  private final int[][][] turned = new int[4][BUNDLE][];

  private int[] line = {};
  private int[] sideways = {};
  private int[] result = {};

  private record Side(
      Interpolation filter, int size, double from, double to, int count, boolean mirrored) {}

  /**
   * Resizes a part of a picture.
   *
   * @param source packed samples, native order, {@code stride} ints a row
   * @param part the part, in source pixels; mirrored at no cost, its {@code swapped} left to others
   * @return packed samples, in use until the next call. {@code CHANNELS_FIRST}: for each channel 4
   *     ceil(rows / 4) rows of ceil(cols / 4) ints; {@code CHANNELS_LAST}: rows of ceil(cols / 4) *
   *     channels ints; what lies beyond {@code rows} or {@code cols} is undefined
   */
  public int[] resize(
      IntBuffer source, int stride, int channels, Part part, Interpolation filter, Layout layout) {
    int byX = shrinkFirst(filter, part.across().scale());
    int byY = shrinkFirst(filter, part.down().scale());
    if (byX == 1 && byY == 1) {
      resizeOnce(source, stride, channels, part, filter, layout);
      return result;
    }
    Part first = new Part(part.across().shrunk(byX), part.down().shrunk(byY));
    resizeOnce(source, stride, channels, first, Interpolation.AREA, Layout.CHANNELS_LAST);
    int w = first.across().count();
    int h = first.down().count();
    int shrunkStride = (w + 3) / 4 * channels;
    IntBuffer shrunk = IntBuffer.wrap(Arrays.copyOf(result, shrunkStride * h));
    Part rest = new Part(part.across().ofShrunk(byX), part.down().ofShrunk(byY));
    resizeOnce(shrunk, shrunkStride, channels, rest, filter, layout);
    return result;
  }

  /**
   * By how much a side is shrunk with a plain mean before the filter, whose weights of 7 or 8 bits
   * are too coarse for so many pixels; what is left is so much that nobody sees it.
   */
  private static int shrinkFirst(Interpolation filter, double ratio) {
    // A mean's weights are all equal and can be as small as one unit.
    int most = filter == Interpolation.AREA ? 8 * MOST : MOST;
    return ratio > most ? (int) (ratio / most * MOST / LEFT) : 1;
  }

  private void resizeOnce(
      IntBuffer source, int stride, int channels, Part part, Interpolation filter, Layout layout) {
    Taps across = taps(filter, part.across());
    Taps down = taps(filter, part.down());
    int quads = (part.down().count() + 3) / 4;
    int left = part.across().place(across.from(), across.to());
    int right = left + across.to() - across.from();
    mixRows(source, stride, left * channels, right * channels, part.down(), down, quads);
    mixColumns(channels * quads, channels, part.across().mirrored(), across, layout);
  }

  private Taps taps(Interpolation filter, Span span) {
    // Measured from what may be read, so that crops of a size share their weights.
    double from = span.from() - span.low();
    double to = span.to() - span.low();
    Side side = new Side(filter, span.size(), from, to, span.count(), span.mirrored());
    Taps taps = known.get(side);
    if (taps == null) {
      taps = Taps.of(filter, span.size(), from, to, span.count());
      if (span.mirrored()) {
        taps = taps.mirrored(span.size());
      }
      known.put(side, taps);
      held += taps.length();
      for (Iterator<Taps> eldest = known.values().iterator(); held > KEPT; eldest.remove()) {
        held -= eldest.next().length();
      }
    }
    return taps;
  }

  /**
   * From rows of samples {@code from} to {@code to} to {@code sideways}: [sample][quad of rows].
   */
  private void mixRows(
      IntBuffer source, int stride, int from, int to, Span span, Taps down, int quads) {
    int firstInt = from >> 2;
    int n = (to + 3 >> 2) - firstInt;
    int surplus = from & 3;
    int samples = to - from;
    begin(down, n);
    sideways = Mixer.atLeast(sideways, samples * quads);
    int fed = down.from();
    int bundled = 0;
    for (int y = 0; y < quads * 4; y++) {
      if (y < down.outputs()) {
        int needed = down.first(y) + down.count(y);
        for (; fed < needed; fed++) {
          source.get(span.place(fed, fed + 1) * stride + firstInt, line, 0, n);
          mixer.feed(fed, line);
        }
        mixer.mix(y, four[y & 3]);
      }
      if ((y & 3) == 3) {
        turn(bundled++, n);
        int quad = y >> 2;
        if (bundled == BUNDLE || quad == quads - 1) {
          for (int k = 0; k < 4; k++) {
            int skipped = k < surplus ? 1 : 0;
            int count = (samples + surplus - k + 3 >> 2) - skipped;
            int at = (4 * skipped + k - surplus) * quads + quad + 1 - bundled;
            store(sideways, at, 4 * quads, 1, turned[k], bundled, skipped, count);
          }
          bundled = 0;
        }
      }
    }
  }

  /** From {@code sideways}, {@code n} ints a source column, to {@code result}. */
  private void mixColumns(int n, int channels, boolean mirrored, Taps across, Layout layout) {
    int cols = across.outputs();
    int groups = (cols + 3) / 4;
    int quads = n / channels;
    result = Mixer.atLeast(result, groups * n * 4);
    begin(across, n);
    int left = across.from();
    int fed = left;
    int bundled = 0;
    for (int x = 0; x < groups * 4; x++) {
      if (x < cols) {
        int needed = across.first(x) + across.count(x);
        for (; fed < needed; fed++) {
          int column = mirrored ? across.to() - 1 - fed : fed - left;
          System.arraycopy(sideways, column * n, line, 0, n);
          mixer.feed(fed, line);
        }
        mixer.mix(x, four[x & 3]);
      }
      if ((x & 3) == 3) {
        if (layout == Layout.CHANNELS_LAST && channels > 1) {
          interleave(channels, quads);
        }
        turn(bundled++, n);
        int group = x >> 2;
        if (bundled == BUNDLE || group == groups - 1) {
          int begin = group + 1 - bundled;
          for (int k = 0; k < 4; k++) {
            if (layout == Layout.CHANNELS_FIRST) {
              store(result, k * groups + begin, 4 * groups, 1, turned[k], bundled, 0, n);
            } else {
              int row = groups * channels;
              for (int c = 0; c < channels; c++) {
                int at = k * row + begin * channels + c;
                store(result, at, 4 * row, channels, turned[k], bundled, c * quads, quads);
              }
            }
          }
          bundled = 0;
        }
      }
    }
  }

  private void begin(Taps taps, int n) {
    mixer.begin(taps, n);
    line = Mixer.atLeast(line, n);
    for (int k = 0; k < 4; k++) {
      four[k] = Mixer.atLeast(four[k], n);
      other[k] = Mixer.atLeast(other[k], n);
      for (int group = 0; group < BUNDLE; group++) {
        turned[k][group] = Mixer.atLeast(turned[k][group], n);
      }
    }
  }

  /** From four rows of four samples an int to four columns. */
  private void turn(int group, int n) {
    Lanes.column0(four[0], four[1], four[2], four[3], turned[0][group], n);
    Lanes.column1(four[0], four[1], four[2], four[3], turned[1][group], n);
    Lanes.column2(four[0], four[1], four[2], four[3], turned[2][group], n);
    Lanes.column3(four[0], four[1], four[2], four[3], turned[3][group], n);
  }

  /** From four columns of one pixel each to the same samples in the order x, channel. */
  private void interleave(int channels, int quads) {
    for (int sample = 0; sample < 4 * channels; sample++) {
      int from = sample % channels * quads;
      int to = sample / 4 * quads;
      System.arraycopy(four[sample / channels], from, other[sample & 3], to, quads);
    }
    for (int k = 0; k < 4; k++) {
      int[] swapped = four[k];
      four[k] = other[k];
      other[k] = swapped;
    }
  }

  private static void store(
      int[] to, int at, int step, int gap, int[][] from, int groups, int offset, int n) {
    if (groups == BUNDLE) {
      Lanes.scatter8(to, at, step, gap, from, offset, n);
      return;
    }
    for (int group = 0; group < groups; group++) {
      Lanes.scatter(to, at + group * gap, step, from[group], offset, n);
    }
  }
}
