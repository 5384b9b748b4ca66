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
  int[] swaps = {};

  KeypointsFieldBuilder(String name, Role role, String photo, int height, int width, int count) {
    this.name = name;
    this.role = role;
    this.photo = photo;
    this.height = height;
    this.width = width;
    this.count = count;
  }

  /**
   * Points that change places when the photo is mirrored, such as the left and the right eye: the
   * indices of a pair, then those of the next; none by default.
   */
  public KeypointsFieldBuilder swaps(int... pairs) {
    swaps = pairs.clone();
    return this;
  }

  public KeypointsField build() {
    return new KeypointsField(this);
  }
}
