package dev.sheaf.image.internal.geometry;

import java.util.Arrays;

/**
 * A convex part of a canvas: all points with {@code ax + by + c >= 0} for each of its edges.
 * Immutable.
 */
public final class Region {
  private static final double ALMOST = 1e-9;

  /** Three numbers an edge; (a, b) has length 1. */
  private final double[] edges;

  private Region(double[] edges) {
    this.edges = edges;
  }

  /** What lies between these sides. */
  static Region rectangle(double left, double top, double right, double bottom) {
    return new Region(new double[] {1, 0, -left, -1, 0, right, 0, 1, -top, 0, -1, bottom});
  }

  /** How many edges it has; some may touch it at no more than a corner, or not at all. */
  public int edges() {
    return edges.length / 3;
  }

  /** One number of an edge: a, b or c for {@code term} 0, 1 or 2. */
  public double edge(int edge, int term) {
    return edges[edge * 3 + term];
  }

  /** Whether a point lies in it or on its edge. */
  public boolean contains(double x, double y) {
    for (int k = 0; k < edges.length; k += 3) {
      if (edges[k] * x + edges[k + 1] * y + edges[k + 2] < -ALMOST) {
        return false;
      }
    }
    return true;
  }

  /** The first x at this height; above {@link #right} if there is none. */
  public double left(double y) {
    double left = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < edges.length; k += 3) {
      double rest = edges[k + 1] * y + edges[k + 2];
      if (edges[k] > 0) {
        left = Math.max(left, -rest / edges[k]);
      } else if (edges[k] == 0 && rest < -ALMOST) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return left;
  }

  /** The last x at this height. */
  public double right(double y) {
    double right = Double.POSITIVE_INFINITY;
    for (int k = 0; k < edges.length; k += 3) {
      if (edges[k] < 0) {
        right = Math.min(right, -(edges[k + 1] * y + edges[k + 2]) / edges[k]);
      }
    }
    return right;
  }

  /**
   * Where its points go under a map. Those behind the horizon go nowhere, so a map that has one
   * adds it as an edge.
   */
  Region then(Homography map) {
    Homography back = map.inverse();
    double[] moved = new double[edges.length + (map.isAffine() ? 0 : 3)];
    for (int k = 0; k < edges.length; k += 3) {
      double a = edges[k];
      double b = edges[k + 1];
      double c = edges[k + 2];
      put(
          moved,
          k,
          a * back.a() + b * back.d() + c * back.g(),
          a * back.b() + b * back.e() + c * back.h(),
          a * back.c() + b * back.f() + c * back.i());
    }
    if (!map.isAffine()) {
      put(moved, edges.length, back.g(), back.h(), back.i());
    }
    return new Region(moved);
  }

  private static void put(double[] to, int at, double a, double b, double c) {
    double length = Math.hypot(a, b);
    // Divided, not multiplied: parallel edges come out equal, to the last bit.
    double by = length == 0 ? 1 : length;
    to[at] = a / by;
    to[at + 1] = b / by;
    to[at + 2] = c / by;
  }

  /** What both contain; of parallel edges the narrower stays. */
  Region and(Region other) {
    double[] both = Arrays.copyOf(edges, edges.length + other.edges.length);
    int count = edges.length;
    for (int k = 0; k < other.edges.length; k += 3) {
      int same = 0;
      while (same < count
          && (both[same] != other.edges[k] || both[same + 1] != other.edges[k + 1])) {
        same += 3;
      }
      if (same < count) {
        both[same + 2] = Math.min(both[same + 2], other.edges[k + 2]);
      } else {
        System.arraycopy(other.edges, k, both, count, 3);
        count += 3;
      }
    }
    return new Region(Arrays.copyOf(both, count));
  }
}
