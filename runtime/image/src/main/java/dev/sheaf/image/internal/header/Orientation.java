package dev.sheaf.image.internal.header;

/**
 * How a stored picture is turned upright: Exif 2.32 section 4.6.4, tag 274.
 *
 * @param swapped whether rows become columns
 * @param mirroredX whether the upright picture's columns run against the stored picture
 * @param mirroredY whether the upright picture's rows run against the stored picture
 */
public record Orientation(boolean swapped, boolean mirroredX, boolean mirroredY) {
  private static final Orientation[] ALL = {
    new Orientation(false, false, false),
    new Orientation(false, true, false),
    new Orientation(false, true, true),
    new Orientation(false, false, true),
    new Orientation(true, false, false),
    new Orientation(true, true, false),
    new Orientation(true, true, true),
    new Orientation(true, false, true)
  };

  /** The orientation with the number that EXIF gives it, 1 to 8. */
  public static Orientation of(int exif) {
    return ALL[exif - 1];
  }

  /** The turn back: only the quarter turns are not their own. */
  public Orientation inverse() {
    return swapped ? new Orientation(true, mirroredY, mirroredX) : this;
  }

  /** This turn followed by another. */
  public Orientation then(Orientation next) {
    return new Orientation(
        swapped ^ next.swapped,
        next.mirroredX ^ (next.swapped ? mirroredY : mirroredX),
        next.mirroredY ^ (next.swapped ? mirroredX : mirroredY));
  }

  public boolean isUpright() {
    return !swapped && !mirroredX && !mirroredY;
  }
}
