package dev.sheaf.image.internal.geometry;

import dev.sheaf.annotation.ImageFit;
import org.jspecify.annotations.Nullable;

/**
 * Where the pixels of a photo go: steps that each make a canvas of the one before, as torchvision
 * v2's functions of the same names make a picture of a picture, multiplied to one map.
 *
 * <p>Coordinates are continuous (see {@link Homography}), those of the photo after its EXIF turn.
 * As long as the canvas's sides are parallel to the photo's, {@link #axesStay} is true and {@link
 * #across} and {@link #down} say exactly which part shows where; otherwise {@link #areas} and
 * {@link #region} do. Immutable.
 */
public final class View {
  private final int sourceWidth;
  private final int sourceHeight;
  private final int width;
  private final int height;
  private final Homography areas;
  private final Homography points;
  private final Region region;
  private final @Nullable Axis across;
  private final @Nullable Axis down;
  private final boolean swapped;

  private View(
      int sourceWidth,
      int sourceHeight,
      int width,
      int height,
      Homography areas,
      Homography points,
      Region region,
      @Nullable Axis across,
      @Nullable Axis down,
      boolean swapped) {
    this.sourceWidth = sourceWidth;
    this.sourceHeight = sourceHeight;
    this.width = width;
    this.height = height;
    this.areas = areas;
    this.points = points;
    this.region = region;
    this.across = across;
    this.down = down;
    this.swapped = swapped;
  }

  /** An upright photo of {@code width} columns and {@code height} rows, as it is. */
  public static View of(int width, int height) {
    positive(width, height);
    return new View(
        width,
        height,
        width,
        height,
        Homography.identity(),
        Homography.identity(),
        Region.rectangle(0, 0, width, height),
        Axis.of(width),
        Axis.of(height),
        false);
  }

  /** Columns of the photo. */
  public int sourceWidth() {
    return sourceWidth;
  }

  /** Rows of the photo. */
  public int sourceHeight() {
    return sourceHeight;
  }

  /** Columns of the canvas after the last step. */
  public int width() {
    return width;
  }

  /** Rows of the canvas after the last step. */
  public int height() {
    return height;
  }

  /** From the photo to the canvas, for pixels, masks and boxes. */
  public Homography areas() {
    return areas;
  }

  /**
   * From the photo to the canvas, for keypoints: the same but for flips, where torchvision takes a
   * point {@code x} to {@code width - 1 - x} and the edge of a box to {@code width - x}.
   */
  public Homography points() {
    return points;
  }

  /** The part of the canvas that shows the photo; the rest shows the fill. */
  public Region region() {
    return region;
  }

  /**
   * Whether a column of the canvas shows one column or one row of the photo: crops, sizes, flips
   * and quarter turns leave it so.
   */
  public boolean axesStay() {
    return across != null && down != null;
  }

  /** Whether {@link #across} runs along the photo's columns: after a quarter turn. */
  public boolean swapped() {
    return swapped;
  }

  /** What shows from left to right, while {@link #axesStay}. */
  public Axis across() {
    return staying(across);
  }

  /** What shows from top to bottom, while {@link #axesStay}. */
  public Axis down() {
    return staying(down);
  }

  private static Axis staying(@Nullable Axis axis) {
    if (axis == null) {
      throw new IllegalStateException("the sides of this view are not the photo's");
    }
    return axis;
  }

  /**
   * A part of the canvas, as torchvision's {@code crop}: it may reach beyond the canvas, where it
   * shows the fill.
   */
  public View crop(int left, int top, int width, int height) {
    return show(left, top, (double) left + width, (double) top + height, width, height);
  }

  /** The whole canvas in another size, as torchvision's {@code resize}. */
  public View resize(int width, int height) {
    return show(0, 0, this.width, this.height, width, height);
  }

  /** More canvas at the sides, as torchvision's {@code pad} with a constant fill. */
  public View pad(int left, int top, int right, int bottom) {
    return crop(-left, -top, left + width + right, top + height + bottom);
  }

  /** Left and right swapped. */
  public View flipHorizontally() {
    Homography flip = Homography.of(-1, 0, width, 0, 1, 0, 0, 0, 1);
    return step(flip, Homography.of(-1, 0, width - 1, 0, 1, 0, 0, 0, 1));
  }

  /** Top and bottom swapped. */
  public View flipVertically() {
    Homography flip = Homography.of(1, 0, 0, 0, -1, height, 0, 0, 1);
    return step(flip, Homography.of(1, 0, 0, 0, -1, height - 1, 0, 0, 1));
  }

  /**
   * The canvas moved by a map, its size kept: rotate, affine, perspective. Nothing shows behind the
   * map's horizon, and its front is where the middle of the canvas is.
   */
  public View transform(Homography forward) {
    Homography map = forward;
    if (map.w(width / 2.0, height / 2.0) < 0) {
      map = map.times(-1);
    }
    return step(map, map);
  }

  /** What a record's field makes of the canvas at the end: the size of its tensor. */
  public View fit(ImageFit fit, int width, int height) {
    return switch (fit) {
      case STRETCH -> resize(width, height);
      case CROP -> fill(width, height);
      case PAD -> place(width, height);
    };
  }

  /** As Pillow's {@code ImageOps.fit} with its default centring; the edges may lie in a pixel. */
  private View fill(int cols, int rows) {
    positive(cols, rows);
    double wanted = (double) cols / rows;
    double kept = (double) width / height;
    double partWidth = kept > wanted ? wanted * height : width;
    double partHeight = kept < wanted ? width / wanted : height;
    double left = (width - partWidth) * 0.5;
    double top = (height - partHeight) * 0.5;
    return show(left, top, left + partWidth, top + partHeight, cols, rows);
  }

  /** As Pillow's {@code ImageOps.pad}: sizes and offsets rounded half to even. */
  private View place(int cols, int rows) {
    positive(cols, rows);
    double wanted = (double) cols / rows;
    double kept = (double) width / height;
    int shownCols = kept < wanted ? atLeastOne((double) width / height * rows) : cols;
    int shownRows = kept > wanted ? atLeastOne((double) height / width * cols) : rows;
    int x = (int) Math.rint((cols - shownCols) * 0.5);
    int y = (int) Math.rint((rows - shownRows) * 0.5);
    return resize(shownCols, shownRows).crop(-x, -y, cols, rows);
  }

  private static int atLeastOne(double size) {
    return Math.max(1, (int) Math.rint(size));
  }

  private View show(double left, double top, double right, double bottom, int cols, int rows) {
    positive(cols, rows);
    double byX = cols / (right - left);
    double byY = rows / (bottom - top);
    Homography map = Homography.of(byX, 0, -left * byX, 0, byY, -top * byY, 0, 0, 1);
    return new View(
        sourceWidth,
        sourceHeight,
        cols,
        rows,
        areas.then(map),
        points.then(map),
        region.then(map).and(Region.rectangle(0, 0, cols, rows)),
        across == null ? null : across.show(left, right, cols),
        down == null ? null : down.show(top, bottom, rows),
        swapped);
  }

  private View step(Homography areas, Homography points) {
    Axis newAcross = null;
    Axis newDown = null;
    boolean turned = areas.a() == 0 && areas.e() == 0;
    if (across != null && down != null && areas.isAffine()) {
      double by = 1 / areas.i();
      if (turned) {
        newAcross = down.map(areas.b() * by, areas.c() * by, width);
        newDown = across.map(areas.d() * by, areas.f() * by, height);
      } else if (areas.b() == 0 && areas.d() == 0) {
        newAcross = across.map(areas.a() * by, areas.c() * by, width);
        newDown = down.map(areas.e() * by, areas.f() * by, height);
      }
    }
    return new View(
        sourceWidth,
        sourceHeight,
        width,
        height,
        this.areas.then(areas),
        this.points.then(points),
        region.then(areas).and(Region.rectangle(0, 0, width, height)),
        newAcross,
        newDown,
        swapped ^ turned);
  }

  private static void positive(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "canvas: %d x %d (expected: at least 1 x 1)".formatted(width, height));
    }
  }

  /**
   * Where a box goes: the hull of its four corners, clipped to the canvas, as left, top, right and
   * bottom. It has no width or no height if nothing of it is left. A box that was cut by a crop
   * before the canvas was turned counts as far as it was left.
   */
  public double[] hull(double left, double top, double right, double bottom) {
    return BoxHull.of(this, left, top, right, bottom);
  }

  /** Where a keypoint goes, as x and y; see {@link #shows} for whether it can be seen there. */
  public double[] point(double x, double y) {
    return points.map(x, y);
  }

  /** Whether a keypoint of the photo is still to be seen on the canvas. */
  public boolean shows(double x, double y) {
    if (points.w(x, y) <= 0) {
      return false;
    }
    double[] at = point(x, y);
    return at[0] < width && at[1] < height && region.contains(at[0], at[1]);
  }
}
