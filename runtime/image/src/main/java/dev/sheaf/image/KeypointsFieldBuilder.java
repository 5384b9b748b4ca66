package dev.sheaf.image;

import dev.sheaf.Role;

/** The settings of a {@link KeypointsField}. Used by one thread. */
public final class KeypointsFieldBuilder {
  final String name;
  final Role role;
  final String photo;
  final int height;
  final int width;
  final int count;
  boolean normalised;
  int[] mirrored;

  KeypointsFieldBuilder(String name, Role role, String photo, int height, int width, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count: %d (expected: > 0)".formatted(count));
    }
    this.name = name;
    this.role = role;
    this.photo = photo;
    this.height = height;
    this.width = width;
    this.count = count;
    mirrored = unpaired();
  }

  private int[] unpaired() {
    int[] places = new int[count];
    for (int point = 0; point < count; point++) {
      places[point] = point;
    }
    return places;
  }

  /**
   * Whether x and y are shares of the tensor's width and height, not its pixels; false by default.
   */
  public KeypointsFieldBuilder normalised(boolean normalised) {
    this.normalised = normalised;
    return this;
  }

  /**
   * Points that change places when the photo is mirrored, such as the left eye and the right eye:
   * the indices of a pair, then those of the next; none by default.
   *
   * @throws IllegalArgumentException if an index has no partner, is none of a point, or is there
   *     twice
   */
  public KeypointsFieldBuilder pairs(int... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException(
          "pairs: %d indices (expected: two for each pair)".formatted(pairs.length));
    }
    int[] places = unpaired();
    for (int at = 0; at < pairs.length; at += 2) {
      int one = free(pairs[at], places);
      int other = free(pairs[at + 1], places);
      if (one == other) {
        throw new IllegalArgumentException(
            "pairs: %d with itself (expected: two points)".formatted(one));
      }
      places[one] = other;
      places[other] = one;
    }
    mirrored = places;
    return this;
  }

  private int free(int point, int[] places) {
    if (point < 0 || point >= count) {
      throw new IllegalArgumentException(
          "pairs: %d (expected: 0 to %d)".formatted(point, count - 1));
    }
    if (places[point] != point) {
      throw new IllegalArgumentException("pairs: %d twice (expected: once)".formatted(point));
    }
    return point;
  }

  public KeypointsField build() {
    return new KeypointsField(this);
  }
}
