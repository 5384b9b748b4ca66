package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.View;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandomResizedCrop}: a part of the canvas of a drawn area and aspect
 * ratio, made as large as the tensor. Ten draws are tried; if none fits, the largest part in the
 * middle is taken whose ratio is allowed.
 *
 * @param area the part's area in those of the canvas
 * @param ratio the part's width divided by its height; the logarithm is drawn
 */
public record RandomResizedCrop(Range area, Range ratio) implements Op {
  @Override
  public String description() {
    return "random resized crop (area " + area + ", ratio " + ratio + ")";
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return new Crop(Rectangles.draw(area, ratio, random), ratio);
  }

  private record Crop(Rectangles tries, Range allowed) implements Step {
    @Override
    public View place(View view, int cols, int rows) {
      int fullWidth = view.width();
      int fullHeight = view.height();
      double pixels = (double) fullWidth * fullHeight;
      for (int k = 0; k < Rectangles.TRIES; k++) {
        int width = tries.longer(k, pixels);
        int height = tries.shorter(k, pixels);
        if (width > 0 && width <= fullWidth && height > 0 && height <= fullHeight) {
          int left = tries.left(fullWidth, width);
          int top = tries.top(fullHeight, height);
          return view.crop(left, top, width, height).resize(cols, rows);
        }
      }
      double whole = (double) fullWidth / fullHeight;
      int width = whole > allowed.most() ? (int) Math.rint(fullHeight * allowed.most()) : fullWidth;
      int height =
          whole < allowed.least() ? (int) Math.rint(fullWidth / allowed.least()) : fullHeight;
      width = Math.max(1, width);
      height = Math.max(1, height);
      return view.crop((fullWidth - width) / 2, (fullHeight - height) / 2, width, height)
          .resize(cols, rows);
    }

    @Override
    public String toString() {
      return tries.toString();
    }
  }
}
