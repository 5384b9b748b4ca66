package dev.sheaf.source.annotation;

import dev.sheaf.source.Problems;
import java.util.ArrayList;
import java.util.List;

/** Finds photos with more boxes than a sample has room for. Used by one thread. */
final class BoxLimit {
  private record Excess(String place, int boxes) {}

  private final int most;
  private final List<Excess> found = new ArrayList<>();
  private int largest;

  BoxLimit(int most) {
    this.most = most;
  }

  /** The number itself, if it is one. */
  static int checked(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most: %d (expected: > 0)".formatted(most));
    }
    return most;
  }

  /**
   * Looks at the number of boxes of one photo.
   *
   * @param place its file of annotations, and where in it
   */
  void look(String place, int boxes) {
    if (boxes > most) {
      found.add(new Excess(place, boxes));
      largest = Math.max(largest, boxes);
    }
  }

  /** Tells of each photo that has too many, once all are known: so that one number mends all. */
  void tell(Problems problems) {
    for (Excess excess : found) {
      problems.add(
          () ->
              Problems.format(
                  "%s: %,d boxes, and a sample has room for %,d. Set most to %d, the most that a"
                      + " photo here has, or leave out boxes of your choice",
                  excess.place, excess.boxes, most, largest));
    }
  }
}
