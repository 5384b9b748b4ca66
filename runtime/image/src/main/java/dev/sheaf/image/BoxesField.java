package dev.sheaf.image;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.annotation.BoxFormat;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where things are in a photo: float32 [n, most, 4], in the order of the list, with zeros in the
 * rows that are not used. A {@link BoxClassesField} says what they are.
 *
 * <p>A box becomes the hull of where its four corners go, clipped to the tensor. One that is
 * narrower or lower then than {@link BoxesFieldBuilder#smallest} is left out, as torchvision's
 * {@code SanitizeBoundingBoxes} does: 1 pixel by default, which stands for its {@code min_size} and
 * {@code min_area} alike. The boxes after it move up.
 *
 * <p>What of a box lies beyond the photo is cut off first. A list is refused as a whole if it has
 * more boxes than the tensor has rows, whatever would be left out; so is a box that has a
 * coordinate which is not a number, a negative size, the index of no class, or that lies outside of
 * the photo.
 */
public final class BoxesField extends CompanionField {
  private final int most;
  private final BoxFormat format;
  private final boolean normalised;
  private final double smallest;
  private final List<String> classes;
  private final BoxCheck check;

  BoxesField(BoxesFieldBuilder settings) {
    super(
        new TensorSpec(
            settings.name, settings.role, DType.FLOAT32, Shape.of(settings.most, 4), List.of()),
        settings.photo,
        settings.height,
        settings.width);
    most = settings.most;
    format = settings.format;
    normalised = settings.normalised;
    smallest = settings.smallest;
    classes = settings.classes;
    check =
        new BoxCheck(settings.name, most, classes.isEmpty() ? Integer.MAX_VALUE : classes.size());
  }

  /**
   * Settings for up to {@code most} boxes of the component {@code photo}, whose tensor has {@code
   * height} rows and {@code width} columns.
   */
  public static BoxesFieldBuilder builder(
      String name, Role role, String photo, int height, int width, int most) {
    return new BoxesFieldBuilder(name, role, photo, height, width, most);
  }

  /** The names of the classes in order of their index; empty where none were given. */
  public List<String> classNames() {
    return classes;
  }

  /** How many rows there are for the boxes of a sample. */
  public int most() {
    return most;
  }

  /** What the four numbers of a row are. */
  public BoxFormat format() {
    return format;
  }

  /** Whether they are shares of the tensor's width and height, and not pixels. */
  public boolean normalised() {
    return normalised;
  }

  /** Encodes boxes; none at all is fine. */
  public void encode(@Nullable List<Box> boxes, Row row) {
    BoxScratch kept = place(boxes, row);
    row.clear(storedBytes());
    double acrossUnit = normalised ? width() : 1;
    double downUnit = normalised ? height() : 1;
    for (int at = 0; at < 4 * kept.count; at += 4) {
      double left = kept.edges[at] / acrossUnit;
      double top = kept.edges[at + 1] / downUnit;
      double right = kept.edges[at + 2] / acrossUnit;
      double bottom = kept.edges[at + 3] / downUnit;
      boolean middle = format == BoxFormat.CXCYWH;
      boolean corners = format == BoxFormat.XYXY;
      row.putFloat(at, (float) (middle ? (left + right) / 2 : left));
      row.putFloat(at + 1, (float) (middle ? (top + bottom) / 2 : top));
      row.putFloat(at + 2, (float) (corners ? right : right - left));
      row.putFloat(at + 3, (float) (corners ? bottom : bottom - top));
    }
  }

  /** The boxes that can still be seen, where they are in the tensor; until the next call. */
  BoxScratch place(@Nullable List<Box> boxes, Row row) {
    List<Box> list = check.list(boxes);
    View view = view(row);
    BoxScratch kept = row.workspace().get(BoxScratch.class, BoxScratch::new);
    kept.begin(most);
    for (int index = 0; index < list.size(); index++) {
      Box box = check.box(list.get(index), index, view.sourceWidth(), view.sourceHeight());
      double[] hull = hull(box, view);
      double across = hull[2] - hull[0];
      double down = hull[3] - hull[1];
      if (Math.min(across, down) >= smallest && across > 0 && down > 0) {
        kept.add(hull, box.label());
      }
    }
    return kept;
  }

  private static double[] hull(Box box, View view) {
    int width = view.sourceWidth();
    int height = view.sourceHeight();
    double acrossUnit = box.normalised() ? width : 1;
    double downUnit = box.normalised() ? height : 1;
    return view.hull(
        Math.max(0, box.left() * acrossUnit),
        Math.max(0, box.top() * downUnit),
        Math.min(width, box.right() * acrossUnit),
        Math.min(height, box.bottom() * downUnit));
  }
}
