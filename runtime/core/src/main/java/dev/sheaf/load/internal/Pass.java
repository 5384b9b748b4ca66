package dev.sheaf.load.internal;

import dev.sheaf.order.Order;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one epoch in their order, or one sample in several epochs. Immutable.
 *
 * @param epoch counted from 0; at the first place, if each has its own
 * @param order indices in the list that the sequence was built from
 * @param repeats how often the sample of each place came before; null where none comes twice
 * @param ownEpochs whether each place is of the epoch after that of the place before
 */
public record Pass(int epoch, Order order, int @Nullable [] repeats, boolean ownEpochs) {
  static Pass of(int epoch, Order order, int samples) {
    if (order.isPermutation()) {
      return new Pass(epoch, order, null, false);
    }
    BitSet seen = new BitSet(samples);
    for (int place = 0; place < order.length(); place++) {
      int sample = order.sample(place);
      if (seen.get(sample)) {
        return new Pass(epoch, order, repeats(order, samples), false);
      }
      seen.set(sample);
    }
    return new Pass(epoch, order, null, false);
  }

  private static int[] repeats(Order order, int samples) {
    int[] times = new int[samples];
    int[] repeats = new int[order.length()];
    for (int place = 0; place < repeats.length; place++) {
      repeats[place] = times[order.sample(place)]++;
    }
    return repeats;
  }

  /** A sample in the first {@code count} epochs. */
  static Pass ofEpochs(int sample, int count) {
    int[] order = new int[count];
    Arrays.fill(order, sample);
    return new Pass(0, Order.of(order), null, true);
  }

  int epoch(int place) {
    return ownEpochs ? epoch + place : epoch;
  }

  int repeat(int place) {
    return repeats == null ? 0 : repeats[place];
  }
}
