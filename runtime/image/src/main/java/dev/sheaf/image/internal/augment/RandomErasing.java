package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandomErasing}: a rectangle of a drawn area and aspect ratio is filled.
 * Ten draws are tried; if none fits, nothing is erased.
 *
 * @param area the rectangle's area in those of the tensor
 * @param ratio the rectangle's height divided by its width; the logarithm is drawn
 * @param value the grey level that it is filled with, 0 to 255
 */
public record RandomErasing(Range area, Range ratio, double value) implements Op {
  @Override
  public String description() {
    return "erasing (area "
        + area
        + ", ratio "
        + ratio
        + (value == 0 ? "" : ", value " + Words.number(value))
        + ")";
  }

  @Override
  public Step draw(RandomGenerator random) {
    return new Erase(Rectangles.draw(area, ratio, random), value);
  }

  private record Erase(Rectangles tries, double value) implements Step {
    @Override
    public void colour(ColourPass pass) {
      double pixels = (double) pass.width() * pass.height();
      for (int k = 0; k < Rectangles.TRIES; k++) {
        int height = tries.longer(k, pixels);
        int width = tries.shorter(k, pixels);
        if (height < pass.height() && width < pass.width()) {
          float level = (float) value;
          pass.erase(
              tries.top(pass.height(), height),
              tries.left(pass.width(), width),
              height,
              width,
              new float[] {level, level, level});
          return;
        }
      }
    }

    @Override
    public String toString() {
      return tries.toString();
    }
  }
}
