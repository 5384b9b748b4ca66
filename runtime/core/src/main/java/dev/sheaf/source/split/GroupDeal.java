package dev.sheaf.source.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Deals whole groups out to parts, so that the parts come near their shares of the samples. */
final class GroupDeal {
  private GroupDeal() {}

  /**
   * The samples of each part. Groups go in the given order, each to the part that misses most of
   * what it is to have; a part still empty at the end gets one of the last groups.
   *
   * @param shares of the whole, a part each; their sum is 1
   */
  static List<BitSet> of(List<int[]> groups, int[] order, double[] shares) {
    int total = groups.stream().mapToInt(group -> group.length).sum();
    List<int[]> queue = IntStream.of(order).mapToObj(groups::get).toList();
    List<BitSet> parts = new ArrayList<>();
    int[] sizes = new int[shares.length];
    for (int part = 0; part < shares.length; part++) {
      parts.add(new BitSet());
    }
    int empty = shares.length;
    for (int g = 0; g < queue.size(); g++) {
      int part = hungriest(sizes, shares, total, queue.size() - g == empty);
      if (sizes[part] == 0) {
        empty--;
      }
      for (int index : queue.get(g)) {
        parts.get(part).set(index);
      }
      sizes[part] += queue.get(g).length;
    }
    return parts;
  }

  /** The order with larger groups first; those of equal size stay as they are. */
  static int[] largestFirst(List<int[]> groups, int[] order) {
    return IntStream.of(order)
        .boxed()
        .sorted((a, b) -> Integer.compare(groups.get(b).length, groups.get(a).length))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int hungriest(int[] sizes, double[] shares, int total, boolean onlyEmpty) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int part = 0; part < sizes.length; part++) {
      double missing = shares[part] * total - sizes[part];
      if (missing > most && !(onlyEmpty && sizes[part] > 0)) {
        most = missing;
        best = part;
      }
    }
    return best;
  }
}
