package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandomAffine}: the canvas turned, moved, scaled and sheared about its
 * middle.
 *
 * @param degrees clockwise
 * @param across the most that it is moved to either side, in widths of the canvas
 * @param down the most that it is moved up or down, in heights
 * @param shearX along x, in degrees
 * @param shearY along y, in degrees
 */
public record RandomAffine(
    Range degrees, double across, double down, Range scale, Range shearX, Range shearY)
    implements Op {
  @Override
  public String description() {
    StringBuilder text = new StringBuilder("affine (").append(degrees).append(" degrees");
    if (across != 0 || down != 0) {
      text.append(", translate ").append(Words.number(across)).append(" x ");
      text.append(Words.number(down));
    }
    if (!scale.isOne(1)) {
      text.append(", scale ").append(scale);
    }
    if (!shearX.isOne(0) || !shearY.isOne(0)) {
      text.append(", shear ").append(shearX).append(" x ").append(shearY);
    }
    return text.append(')').toString();
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return new Affine(
        degrees.draw(random),
        new Range(-across, across).draw(random),
        new Range(-down, down).draw(random),
        scale.draw(random),
        shearX.draw(random),
        shearY.draw(random));
  }

  private record Affine(
      double degrees, double across, double down, double scale, double shearX, double shearY)
      implements Step {
    @Override
    public View place(View view, int cols, int rows) {
      // torchvision moves by whole pixels.
      return view.transform(
          Homography.affine(
              degrees,
              Math.rint(across * view.width()),
              Math.rint(down * view.height()),
              scale,
              shearX,
              shearY,
              view.width() * 0.5,
              view.height() * 0.5));
    }

    @Override
    public String toString() {
      return "%s degrees, moved %s x %s, scale %s, shear %s x %s"
          .formatted(
              Words.drawn(degrees),
              Words.drawn(across),
              Words.drawn(down),
              Words.drawn(scale),
              Words.drawn(shearX),
              Words.drawn(shearY));
    }
  }
}
