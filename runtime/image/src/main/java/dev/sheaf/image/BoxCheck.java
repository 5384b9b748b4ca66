package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import dev.sheaf.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot be the boxes of a photo. Immutable. */
final class BoxCheck {
  private static final String CORRECT = "Correct the annotation.";

  private final String field;
  private final int most;
  private final int classes;

  /**
   * @param most boxes that a list may have
   * @param classes how many there are
   */
  BoxCheck(String field, int most, int classes) {
    this.field = field;
    this.most = most;
    this.classes = classes;
  }

  List<Box> list(@Nullable List<Box> boxes) {
    if (boxes == null) {
      throw bad(
          "null", "no list of boxes", "Use an empty list for a photo that has nothing to find.");
    }
    if (boxes.size() > most) {
      throw bad(
          boxes.size() + " boxes",
          "more than the tensor's %d rows".formatted(most),
          "Set most to %d, or leave out boxes of your choice.".formatted(boxes.size()));
    }
    return boxes;
  }

  /** The box with this index of a photo of this size. */
  Box box(@Nullable Box box, int index, int width, int height) {
    if (box == null) {
      throw bad("[%d] = null".formatted(index), "no box", "Take it out of the list.");
    }
    if (!Double.isFinite(box.left())
        || !Double.isFinite(box.top())
        || !Double.isFinite(box.right())
        || !Double.isFinite(box.bottom())) {
      throw bad(box, index, "has a coordinate that is not a number", CORRECT);
    }
    if (box.right() < box.left() || box.bottom() < box.top()) {
      throw bad(
          box,
          index,
          box.right() < box.left()
              ? "its right edge is to the left of its left edge"
              : "its lower edge is above its upper edge",
          "Correct the annotation; Box.xywh takes a width and a height.");
    }
    if (box.label() < 0 || box.label() >= classes) {
      throw bad(
          box,
          index,
          "no class has the index " + box.label(),
          classes == Integer.MAX_VALUE ? "Use 0 or more." : "Use 0 to %d.".formatted(classes - 1));
    }
    if (box.normalised()) {
      checkShares(box, index);
    } else {
      checkPixels(box, index, width, height);
    }
    return box;
  }

  private void checkShares(Box box, int index) {
    if (isOutside(box, 1, 1)) {
      throw bad(
          box,
          index,
          "lies outside of the photo, whose shares are 0 to 1",
          "Correct the annotation, or leave out asNormalised() if these are pixels.");
    }
  }

  private void checkPixels(Box box, int index, int width, int height) {
    if (isOutside(box, width, height)) {
      throw bad(
          box,
          index,
          "lies outside of the photo, which has %d x %d pixels when it is upright"
              .formatted(width, height),
          CORRECT);
    }
    if (box.right() <= 1 && box.bottom() <= 1 && width > 1 && height > 1) {
      throw bad(
          box,
          index,
          "lies within the first pixel",
          "Call asNormalised() on boxes whose numbers are shares of the photo's size.");
    }
  }

  private static boolean isOutside(Box box, int width, int height) {
    return box.right() <= 0 || box.bottom() <= 0 || box.left() >= width || box.top() >= height;
  }

  private BadSampleException bad(Box box, int index, String problem, String remedy) {
    return bad("[%d] = %s".formatted(index, box), problem, remedy);
  }

  private BadSampleException bad(String value, String problem, String remedy) {
    return new BadSampleException(field, value, problem, remedy, null);
  }
}
