package dev.sheaf.image;

import dev.sheaf.Role;
import dev.sheaf.annotation.BoxFormat;
import java.util.List;

/** The settings of a {@link BoxesField}. Used by one thread. */
public final class BoxesFieldBuilder {
  final String name;
  final Role role;
  final String photo;
  final int height;
  final int width;
  final int most;
  BoxFormat format = BoxFormat.XYXY;
  boolean normalised;
  double smallest = 1;
  List<String> classes = List.of();

  BoxesFieldBuilder(String name, Role role, String photo, int height, int width, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most: %d (expected: > 0)".formatted(most));
    }
    this.name = name;
    this.role = role;
    this.photo = photo;
    this.height = height;
    this.width = width;
    this.most = most;
  }

  /** What the four numbers of a row are; {@code XYXY} by default. */
  public BoxesFieldBuilder format(BoxFormat format) {
    this.format = format;
    return this;
  }

  /** Whether they are shares of the tensor's width and height, not pixels; false by default. */
  public BoxesFieldBuilder normalised(boolean normalised) {
    this.normalised = normalised;
    return this;
  }

  /**
   * Boxes that are narrower or lower than this, in pixels of the tensor, are left out, and those of
   * no width or height in any case; 1 by default, as {@code min_size} and {@code min_area} of
   * torchvision's {@code SanitizeBoundingBoxes}.
   */
  public BoxesFieldBuilder smallest(double smallest) {
    if (!(smallest >= 0)) {
      throw new IllegalArgumentException("smallest: %s (expected: >= 0)".formatted(smallest));
    }
    this.smallest = smallest;
    return this;
  }

  /**
   * The names of the classes in order of their index, for {@link BoxClassesField} and messages; by
   * default a label may be any index from 0.
   */
  public BoxesFieldBuilder classes(String... names) {
    classes = List.of(names);
    return this;
  }

  public BoxesField build() {
    return new BoxesField(this);
  }
}
