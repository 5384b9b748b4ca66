package dev.sheaf.source.split;

import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.check.SameContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same content in both parts of a split.
 *
 * @param train a photo that is trained with
 * @param validation a photo that is validated with, and equals it byte by byte
 */
public record Leak(PhotoSource train, PhotoSource validation) {
  /** For each photo of the second list that is in the first, one pair. */
  static List<Leak> between(List<PhotoSource> train, List<PhotoSource> validation) {
    List<PhotoSource> all = new ArrayList<>(train);
    all.addAll(validation);
    List<Leak> leaks = new ArrayList<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int[] same : SameContent.of(all)) {
      if (same[0] < train.size()) {
        for (int index : same) {
          if (index >= train.size()) {
            firsts.put(index, same[0]);
          }
        }
      }
    }
    for (int index = train.size(); index < all.size(); index++) {
      Integer first = firsts.get(index);
      if (first != null) {
        leaks.add(new Leak(all.get(first), all.get(index)));
      }
    }
    return leaks;
  }
}
