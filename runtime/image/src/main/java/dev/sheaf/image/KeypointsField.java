package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.spi.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Points of a photo, such as the joints of a body: float32 [n, count, 3], each x, y and visible, as
 * COCO has them: 2 for a point that can be seen, 1 for one that is hidden by something, 0 for one
 * that is not known, whose x and y are 0 then.
 *
 * <p>x and y are in pixels, with whole numbers at the pixels' centres as torchvision's {@code
 * KeyPoints}: a flip takes x to {@code width - 1 - x}. A point that leaves the picture, or does not
 * lie in the photo at all, is not known any more: 0, 0, 0. Where the photo is mirrored, points that
 * make a pair ({@link KeypointsFieldBuilder#pairs}) change places.
 */
public final class KeypointsField extends CompanionField {
  private final int count;
  private final boolean normalised;

  /** For each point, whose place it takes when the photo is mirrored. */
  private final int[] mirrored;

  KeypointsField(KeypointsFieldBuilder settings) {
    super(
        new TensorSpec(
            settings.name, settings.role, DType.FLOAT32, Shape.of(settings.count, 3), List.of()),
        settings.photo,
        settings.height,
        settings.width);
    count = settings.count;
    normalised = settings.normalised;
    mirrored = settings.mirrored.clone();
  }

  /**
   * Settings for {@code count} points of the component {@code photo}, whose tensor has {@code
   * height} rows and {@code width} columns.
   */
  public static KeypointsFieldBuilder builder(
      String name, Role role, String photo, int height, int width, int count) {
    return new KeypointsFieldBuilder(name, role, photo, height, width, count);
  }

  /** How many points a sample has. */
  public int count() {
    return count;
  }

  /** Whether x and y are shares of the tensor's width and height, and not pixels. */
  public boolean normalised() {
    return normalised;
  }

  /** For each point, the one that it changes places with in a mirrored photo; or itself. */
  public List<Integer> mirrored() {
    return IntStream.of(mirrored).boxed().toList();
  }

  /** Encodes points: x, y and visible of each, in the photo's pixels. */
  public void encode(float @Nullable [] points, Row row) {
    if (points == null) {
      throw bad(
          null,
          "no points",
          "Every sample needs %d; give 0, 0, 0 for those that are not known.".formatted(count));
    }
    check(points);
    View view = view(row);
    boolean swap = view.areas().mirrors(view.sourceWidth() / 2.0, view.sourceHeight() / 2.0);
    row.clear(storedBytes());
    for (int point = 0; point < count; point++) {
      float x = points[3 * point];
      float y = points[3 * point + 1];
      float visible = points[3 * point + 2];
      if (visible > 0 && view.shows(x, y)) {
        double[] at = view.point(x, y);
        int to = 3 * (swap ? mirrored[point] : point);
        row.putFloat(to, (float) (normalised ? at[0] / width() : at[0]));
        row.putFloat(to + 1, (float) (normalised ? at[1] / height() : at[1]));
        row.putFloat(to + 2, visible);
      }
    }
  }

  private void check(float[] points) {
    if (points.length != 3 * count) {
      throw bad(
          points.length + " numbers",
          "wrong length",
          "Every sample needs %d: x, y and visible of %d points.".formatted(3 * count, count));
    }
    int known = 0;
    boolean shares = true;
    for (int point = 0; point < count; point++) {
      float x = points[3 * point];
      float y = points[3 * point + 1];
      float visible = points[3 * point + 2];
      if (visible != 0 && visible != 1 && visible != 2) {
        throw bad(
            points,
            point,
            "is visible neither 0, 1 nor 2",
            "Use 2 if it can be seen, 1 if something hides it, 0 if it is not known.");
      }
      if (!Float.isFinite(x) || !Float.isFinite(y)) {
        throw bad(
            points,
            point,
            "has a coordinate that is not a number",
            "Correct the annotation; a point that is not known is 0, 0, 0.");
      }
      if (visible > 0) {
        known++;
        shares &= x >= 0 && x <= 1 && y >= 0 && y <= 1;
      }
    }
    if (known > 1 && shares) {
      throw bad(
          known + " points",
          "all of them lie within the first pixel",
          "Give points in pixels, not as shares of the photo's size.");
    }
  }

  private BadSampleException bad(float[] points, int point, String problem, String remedy) {
    int at = 3 * point;
    return bad(
        "point %d = %s, %s, %s".formatted(point, points[at], points[at + 1], points[at + 2]),
        problem,
        remedy);
  }
}
