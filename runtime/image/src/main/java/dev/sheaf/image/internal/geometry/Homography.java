package dev.sheaf.image.internal.geometry;

/**
 * A projective map of the plane: {@code (x, y)} goes to {@code ((ax + by + c) / w, (dx + ey + f) /
 * w)} with {@code w = gx + hy + i}. Coordinates are continuous: the pixel in column {@code x}
 * reaches from {@code x} to {@code x + 1} and has its centre at {@code x + 0.5}; y goes down.
 * Immutable.
 */
public record Homography(
    double a, double b, double c, double d, double e, double f, double g, double h, double i) {
  private static final Homography IDENTITY = new Homography(1, 0, 0, 0, 1, 0, 0, 0, 1);

  /** Leaves everything where it is. */
  public static Homography identity() {
    return IDENTITY;
  }

  /** Moves right by {@code x} and down by {@code y} pixels. */
  public static Homography translate(double x, double y) {
    return new Homography(1, 0, x, 0, 1, y, 0, 0, 1);
  }

  /** Multiplies both coordinates; negative factors mirror. */
  public static Homography scale(double x, double y) {
    return new Homography(x, 0, 0, 0, y, 0, 0, 0, 1);
  }

  /**
   * The map with these numbers, row by row.
   *
   * @throws IllegalArgumentException if there are not nine finite ones, or if the map cannot be
   *     undone
   */
  public static Homography of(double... rows) {
    if (rows.length != 9) {
      throw new IllegalArgumentException("matrix: " + rows.length + " numbers (expected: 9)");
    }
    for (double number : rows) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("matrix: " + number + " (expected: finite numbers)");
      }
    }
    Homography map =
        new Homography(
            rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8]);
    if (map.determinant() == 0) {
      throw new IllegalArgumentException(
          "matrix: " + map + " flattens the photo to a line or a point (expected: invertible)");
    }
    return map;
  }

  /**
   * torchvision v2's {@code rotate}: counter-clockwise about a centre, by default that of the
   * canvas at half its width and height. Multiples of 90 degrees are exact.
   */
  public static Homography rotation(double degrees, double centreX, double centreY) {
    return affine(-degrees, 0, 0, 1, 0, 0, centreX, centreY);
  }

  /**
   * torchvision v2's {@code affine}: about a centre, sheared, turned and scaled, and then moved.
   * With T the translation, C that of the centre, it is {@code T C R(angle) Shear scale C^-1}.
   *
   * @param degrees clockwise, unlike {@link #rotation}
   * @param translateX to the right, in pixels
   * @param translateY down, in pixels
   * @param shearX along x, in degrees
   * @param shearY along y, in degrees
   */
  public static Homography affine(
      double degrees,
      double translateX,
      double translateY,
      double scale,
      double shearX,
      double shearY,
      double centreX,
      double centreY) {
    // torchvision's _get_inverse_affine_matrix, not inverted: rotation, then shears.
    double x = Math.tan(Math.toRadians(shearX));
    double cosY = cos(shearY);
    double across = scale * cos(degrees - shearY) / cosY;
    double down = scale * sin(degrees - shearY) / cosY;
    double b = -across * x - scale * sin(degrees);
    double e = -down * x + scale * cos(degrees);
    return of(
        across,
        b,
        centreX + translateX - across * centreX - b * centreY,
        down,
        e,
        centreY + translateY - down * centreX - e * centreY,
        0,
        0,
        1);
  }

  private static double cos(double degrees) {
    return sin(degrees + 90);
  }

  /** Exact for multiples of 90 degrees, so that the axes stay. */
  private static double sin(double degrees) {
    double turn = degrees % 360;
    if (turn % 90 == 0) {
      int quarter = Math.floorMod((int) (turn / 90), 4);
      return quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
    }
    return Math.sin(Math.toRadians(turn));
  }

  /**
   * torchvision v2's {@code perspective}: the map that takes four points to four others, each as x
   * and y, in continuous coordinates, as torchvision takes them.
   *
   * @throws IllegalArgumentException if three of four lie on a line
   */
  public static Homography perspective(double[] start, double[] end) {
    return fromSquare(start).inverse().then(fromSquare(end));
  }

  /**
   * From the corners of the unit square, clockwise from the origin: Heckbert, Fundamentals of
   * Texture Mapping and Image Warping, 1989, section 2.2.3.
   */
  private static Homography fromSquare(double[] p) {
    if (p.length != 8) {
      throw new IllegalArgumentException("points: " + p.length + " numbers (expected: 8)");
    }
    double x1 = p[2] - p[4];
    double x2 = p[6] - p[4];
    double x3 = p[0] - p[2] + p[4] - p[6];
    double y1 = p[3] - p[5];
    double y2 = p[7] - p[5];
    double y3 = p[1] - p[3] + p[5] - p[7];
    double area = x1 * y2 - x2 * y1;
    if (area == 0) {
      throw new IllegalArgumentException("points: three of the four lie on a line");
    }
    double g = (x3 * y2 - x2 * y3) / area;
    double h = (x1 * y3 - x3 * y1) / area;
    return of(
        p[2] - p[0] + g * p[2],
        p[6] - p[0] + h * p[6],
        p[0],
        p[3] - p[1] + g * p[3],
        p[7] - p[1] + h * p[7],
        p[1],
        g,
        h,
        1);
  }

  /** This map followed by another. */
  public Homography then(Homography next) {
    return new Homography(
        next.a * a + next.b * d + next.c * g,
        next.a * b + next.b * e + next.c * h,
        next.a * c + next.b * f + next.c * i,
        next.d * a + next.e * d + next.f * g,
        next.d * b + next.e * e + next.f * h,
        next.d * c + next.e * f + next.f * i,
        next.g * a + next.h * d + next.i * g,
        next.g * b + next.h * e + next.i * h,
        next.g * c + next.h * f + next.i * i);
  }

  /** The way back. */
  public Homography inverse() {
    double by = 1 / determinant();
    return new Homography(
        (e * i - f * h) * by,
        (c * h - b * i) * by,
        (b * f - c * e) * by,
        (f * g - d * i) * by,
        (a * i - c * g) * by,
        (c * d - a * f) * by,
        (d * h - e * g) * by,
        (b * g - a * h) * by,
        (a * e - b * d) * by);
  }

  /** The same map with every number multiplied, which matters to the sign of w alone. */
  Homography times(double factor) {
    return new Homography(
        a * factor,
        b * factor,
        c * factor,
        d * factor,
        e * factor,
        f * factor,
        g * factor,
        h * factor,
        i * factor);
  }

  private double determinant() {
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  }

  /** Whether lines that were parallel stay so. */
  public boolean isAffine() {
    return g == 0 && h == 0;
  }

  /** What the coordinates are divided by: not above 0 for a point on or behind the horizon. */
  public double w(double x, double y) {
    return g * x + h * y + i;
  }

  /** Whether what lies around a point of the front is mirrored: its Jacobian is negative there. */
  public boolean mirrors(double x, double y) {
    return determinant() * w(x, y) < 0;
  }

  /** Where a point goes, as x and y. */
  public double[] map(double x, double y) {
    double w = w(x, y);
    return new double[] {(a * x + b * y + c) / w, (d * x + e * y + f) / w};
  }
}
