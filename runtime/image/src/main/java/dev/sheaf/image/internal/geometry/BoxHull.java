package dev.sheaf.image.internal.geometry;

import java.util.Arrays;

/** Where boxes go: a box's corners as a polygon, cut and moved, and what encloses them. */
final class BoxHull {
  /** What a divisor is at least: corners near the horizon go far, but not to infinity. */
  private static final double NEAR = 1e-6;

  private BoxHull() {}

  static double[] of(View view, double left, double top, double right, double bottom) {
    // Homogeneous coordinates, so that what lies behind the horizon can be cut off.
    Homography map = view.areas();
    double[] corners = new double[12];
    put(corners, 0, map, left, top);
    put(corners, 3, map, right, top);
    put(corners, 6, map, right, bottom);
    put(corners, 9, map, left, bottom);
    if (!map.isAffine()) {
      corners = cut(corners, 0, 0, 1, -NEAR);
    }
    Region region = view.region();
    for (int k = 0; k < region.edges(); k++) {
      // An edge that is parallel to the canvas's clips the hull, as it does step by step.
      if (region.edge(k, 0) != 0 && region.edge(k, 1) != 0) {
        corners = cut(corners, region.edge(k, 0), region.edge(k, 1), region.edge(k, 2), 0);
      }
    }
    if (corners.length == 0) {
      return new double[4];
    }
    double[] hull = enclose(corners);
    for (int k = 0; k < region.edges(); k++) {
      clip(hull, region.edge(k, 0), region.edge(k, 1), region.edge(k, 2));
    }
    clip(hull, 1, 0, 0);
    clip(hull, 0, 1, 0);
    clip(hull, -1, 0, view.width());
    clip(hull, 0, -1, view.height());
    return hull;
  }

  private static void put(double[] corners, int at, Homography map, double x, double y) {
    corners[at] = map.a() * x + map.b() * y + map.c();
    corners[at + 1] = map.d() * x + map.e() * y + map.f();
    corners[at + 2] = map.w(x, y);
  }

  /** What of a polygon has {@code ax + by + cw + least >= 0}: Sutherland and Hodgman, 1974. */
  private static double[] cut(double[] corners, double a, double b, double c, double least) {
    double[] kept = new double[corners.length * 2];
    int count = 0;
    for (int k = 0; k < corners.length; k += 3) {
      int next = (k + 3) % corners.length;
      double here = a * corners[k] + b * corners[k + 1] + c * corners[k + 2] + least;
      double there = a * corners[next] + b * corners[next + 1] + c * corners[next + 2] + least;
      if (here >= 0) {
        System.arraycopy(corners, k, kept, count, 3);
        count += 3;
      }
      if (here >= 0 != there >= 0) {
        double way = here / (here - there);
        for (int term = 0; term < 3; term++) {
          kept[count++] = corners[k + term] + way * (corners[next + term] - corners[k + term]);
        }
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static double[] enclose(double[] corners) {
    double[] hull = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int k = 0; k < corners.length; k += 3) {
      double x = corners[k] / corners[k + 2];
      double y = corners[k + 1] / corners[k + 2];
      hull[0] = Math.min(hull[0], x);
      hull[1] = Math.min(hull[1], y);
      hull[2] = Math.max(hull[2], x);
      hull[3] = Math.max(hull[3], y);
    }
    return hull;
  }

  /** Clips both ends of a side by an edge that is parallel to a side of the canvas. */
  private static void clip(double[] hull, double a, double b, double c) {
    if (a != 0 && b != 0 || a == 0 && b == 0) {
      return;
    }
    int side = a != 0 ? 0 : 1;
    double by = a + b;
    double at = -c / by;
    for (int end = side; end < 4; end += 2) {
      hull[end] = by > 0 ? Math.max(hull[end], at) : Math.min(hull[end], at);
    }
  }
}
