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
  int[] pairs = {};

  KeypointsFieldBuilder(String name, Role role, String photo, int height, int width, int count) {
    this.name = name;
    this.role = role;
    this.photo = photo;
    this.height = height;
    this.width = width;
    this.count = count;
  }

  /**
   * Whether x and y are shares of the tensor's width and height, not its pixels; false by default.
   */
  public KeypointsFieldBuilder normalised(boolean normalised) {
    this.normalised = normalised;
    return this;
  }

  /**
   * Points that change places when the photo is mirrored, such as the left and the right eye: the
   * indices of a pair, then those of the next; none by default.
   */
  public KeypointsFieldBuilder pairs(int... pairs) {
    this.pairs = pairs.clone();
    return this;
  }

  public KeypointsField build() {
    return new KeypointsField(this);
  }
}
