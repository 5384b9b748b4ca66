package dev.sheaf.load.internal;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one epoch in their order. Immutable.
 *
 * @param epoch counted from 0
 * @param order indices in the list that the sequence was built from; not to be written to
 * @param repeats how often the sample of each place came before; null where none comes twice
 */
public record Pass(int epoch, int[] order, int @Nullable [] repeats) {
  static Pass of(int epoch, int[] order, int samples) {
    BitSet seen = new BitSet(samples);
    for (int sample : order) {
      if (seen.get(sample)) {
        return new Pass(epoch, order, repeats(order, samples));
      }
      seen.set(sample);
    }
    return new Pass(epoch, order, null);
  }

  private static int[] repeats(int[] order, int samples) {
    int[] times = new int[samples];
    int[] repeats = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      repeats[place] = times[order[place]]++;
    }
    return repeats;
  }

  int repeat(int place) {
    return repeats == null ? 0 : repeats[place];
  }
}
