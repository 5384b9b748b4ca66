package dev.sheaf.image;

import dev.sheaf.image.internal.augment.RandomAffine;
import dev.sheaf.image.internal.augment.Range;

/**
 * The ranges of {@link Augment#affine}, with the names, defaults and meaning of torchvision v2's
 * {@code RandomAffine}. Immutable.
 */
public final class Affine {
  private final RandomAffine op;

  private Affine(RandomAffine op) {
    this.op = op;
  }

  /**
   * Turned by {@code least} to {@code most} degrees clockwise about the middle of the canvas;
   * nothing else as yet.
   */
  public static Affine degrees(double least, double most) {
    Range none = new Range(0, 0);
    return new Affine(
        new RandomAffine(
            Range.of("degrees", least, most, -360, 360), 0, 0, new Range(1, 1), none, none));
  }

  /** Moved by at most these parts of the canvas's width and height, to either side. */
  public Affine translate(double across, double down) {
    Range.of("translate across", 0, across, 0, 1);
    Range.of("translate down", 0, down, 0, 1);
    return new Affine(
        new RandomAffine(op.degrees(), across, down, op.scale(), op.shearX(), op.shearY()));
  }

  /** Made so many times as large, without another canvas. */
  public Affine scale(double least, double most) {
    Range scale = Range.of("scale", least, most, Double.MIN_NORMAL, Double.POSITIVE_INFINITY);
    return new Affine(
        new RandomAffine(op.degrees(), op.across(), op.down(), scale, op.shearX(), op.shearY()));
  }

  /** Sheared along x, in degrees. */
  public Affine shear(double least, double most) {
    return shear(least, most, 0, 0);
  }

  /** Sheared along x and along y, in degrees. */
  public Affine shear(double leastX, double mostX, double leastY, double mostY) {
    return new Affine(
        new RandomAffine(
            op.degrees(),
            op.across(),
            op.down(),
            op.scale(),
            Range.of("shear", leastX, mostX, -89, 89),
            Range.of("shear", leastY, mostY, -89, 89)));
  }

  RandomAffine op() {
    return op;
  }
}
