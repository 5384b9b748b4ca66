package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of a resize along one side: output {@code i} is the sum over {@code k < count(i)} of
 * {@code weight(i, k)} times the source at {@code first(i) + k}, in units of 1 / {@link #unit}.
 *
 * <p>They are Pillow's: the filter is as wide as one output pixel when shrinking, and is cut off at
 * the picture's edges and renormalised. Immutable.
 */
final class Taps {
  /** Weights that change a sum by less than a quarter of a grey level are left out. */
  private static final double NEGLIGIBLE = 1e-3;

  /** Up to here rounding errors are handed to the taps that they hurt least. */
  private static final int FEW = 16;

  private final int[] first;
  private final int[] begin;
  private final int[] weights;
  private final int most;
  private final int unit;
  private final int from;
  private final int to;

  private Taps(int[] first, int[] begin, int[] weights, int most, int unit) {
    this.first = first;
    this.begin = begin;
    this.weights = weights;
    this.most = most;
    this.unit = unit;
    from = Arrays.stream(first).min().orElseThrow();
    to = IntStream.range(0, first.length).map(i -> first[i] + count(i)).max().orElseThrow();
  }

  /**
   * The weights from the part {@code [from, to)} of a side of {@code size} pixels to {@code count}
   * pixels.
   */
  static Taps of(Interpolation filter, int size, double from, double to, int count) {
    double scale = (to - from) / count;
    double wide = Math.max(1, scale);
    double support = support(filter) * wide;
    // A cubic's weights are negative at the sides: half the unit leaves room to swing.
    int unit = filter == Interpolation.BICUBIC ? 128 : 256;
    int[] first = new int[count];
    int[] begin = new int[count + 1];
    int room = (int) Math.min(size, support * 2 + 3);
    int[] weights = new int[Math.multiplyExact(count, room)];
    double[] exact = new double[room];
    int most = 0;
    for (int i = 0; i < count; i++) {
      double center = from + (i + 0.5) * scale;
      int low = Math.min(size - 1, Math.max(0, (int) (center - support + 0.5)));
      int high = Math.max(low + 1, Math.min(size, (int) (center + support + 0.5)));
      int kept = high - low;
      for (int k = 0; k < kept; k++) {
        exact[k] = kernel(filter, (low + k - center + 0.5) / wide);
      }
      int skipped = trim(exact, kept);
      while (kept > skipped + 1 && exact[kept - 1] == 0) {
        kept--;
      }
      first[i] = low + skipped;
      quantise(exact, skipped, kept, unit, weights, begin[i]);
      begin[i + 1] = begin[i] + kept - skipped;
      most = Math.max(most, kept - skipped);
    }
    return new Taps(first, begin, Arrays.copyOf(weights, begin[count]), most, unit);
  }

  /** The same from a side of {@code size} pixels read backwards to outputs in reverse. */
  Taps mirrored(int size) {
    int count = first.length;
    int[] newFirst = new int[count];
    int[] newBegin = new int[count + 1];
    int[] newWeights = new int[weights.length];
    for (int i = 0; i < count; i++) {
      int from = count - 1 - i;
      int taps = count(from);
      newFirst[i] = size - first[from] - taps;
      newBegin[i + 1] = newBegin[i] + taps;
      for (int k = 0; k < taps; k++) {
        newWeights[newBegin[i] + k] = weight(from, taps - 1 - k);
      }
    }
    return new Taps(newFirst, newBegin, newWeights, most, unit);
  }

  int outputs() {
    return first.length;
  }

  int first(int output) {
    return first[output];
  }

  int count(int output) {
    return begin[output + 1] - begin[output];
  }

  int weight(int output, int tap) {
    return weights[begin[output] + tap];
  }

  /** How many ints it is made of. */
  int length() {
    return first.length + begin.length + weights.length;
  }

  /** The first source position that any output needs. */
  int from() {
    return from;
  }

  /** The source position after the last that any output needs. */
  int to() {
    return to;
  }

  /** The largest count. */
  int most() {
    return most;
  }

  /** What the weights of every output sum to: 256, or 128 if some are negative. */
  int unit() {
    return unit;
  }

  private static double support(Interpolation filter) {
    return switch (filter) {
      case NEAREST -> throw new IllegalArgumentException("NEAREST has no weights");
      case AREA -> 0.5;
      case BILINEAR -> 1;
      case BICUBIC -> 2;
    };
  }

  private static double kernel(Interpolation filter, double x) {
    double d = Math.abs(x);
    return switch (filter) {
      case NEAREST -> 0;
      case AREA -> x > -0.5 && x <= 0.5 ? 1 : 0;
      case BILINEAR -> Math.max(0, 1 - d);
      // Keys's cubic convolution with a = -0.5.
      case BICUBIC ->
          d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    };
  }

  /** Sets negligible weights at both ends to 0, and tells how many there are at the beginning. */
  private static int trim(double[] exact, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += exact[k];
    }
    int low = 0;
    while (low < count - 1 && Math.abs(exact[low]) < NEGLIGIBLE * sum) {
      exact[low++] = 0;
    }
    int high = count;
    while (high > low + 1 && Math.abs(exact[high - 1]) < NEGLIGIBLE * sum) {
      exact[--high] = 0;
    }
    return low;
  }

  /** Rounds weights so that they sum to {@code unit} exactly. */
  private static void quantise(double[] exact, int low, int high, int unit, int[] to, int at) {
    double sum = 0;
    for (int k = low; k < high; k++) {
      sum += exact[k];
    }
    if (high - low > FEW) {
      // Rounding the running sum spreads the error evenly, wherever there are many small weights.
      double running = 0;
      long given = 0;
      for (int k = low; k < high; k++) {
        running += exact[k] * unit / sum;
        long upTo = k == high - 1 ? unit : Math.round(running);
        to[at + k - low] = (int) (upTo - given);
        given = upTo;
      }
      return;
    }
    int rest = unit;
    for (int k = low; k < high; k++) {
      int rounded = (int) Math.rint(exact[k] * unit / sum);
      to[at + k - low] = rounded;
      rest -= rounded;
    }
    for (; rest != 0; rest -= Integer.signum(rest)) {
      int worst = low;
      double error = Double.NEGATIVE_INFINITY;
      for (int k = low; k < high; k++) {
        double off = (exact[k] * unit / sum - to[at + k - low]) * Integer.signum(rest);
        if (off > error) {
          error = off;
          worst = k;
        }
      }
      to[at + worst - low] += Integer.signum(rest);
    }
  }
}
