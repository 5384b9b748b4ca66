package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.View;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandomCrop}: a part of a given size, anywhere on the canvas with {@code
 * padding} pixels of fill on each side. A canvas that is smaller is padded on both sides, as there
 * with {@code pad_if_needed}.
 */
public record RandomCrop(int width, int height, int padding) implements Op {
  @Override
  public String description() {
    return "random crop (%d x %d%s)"
        .formatted(width, height, padding == 0 ? "" : ", padding " + padding);
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return new Crop(width, height, padding, random.nextDouble(), random.nextDouble());
  }

  private record Crop(int width, int height, int padding, double x, double y) implements Step {
    @Override
    public View place(View view, int cols, int rows) {
      int left = start(view.width() + 2 * padding, width, x) - padding;
      int top = start(view.height() + 2 * padding, height, y) - padding;
      return view.crop(left, top, width, height);
    }

    /** A canvas shorter than the crop is padded on both sides by what is missing. */
    private static int start(int size, int part, double way) {
      int missing = Math.max(0, part - size);
      return (int) (way * (size + 2 * missing - part + 1)) - missing;
    }

    @Override
    public String toString() {
      return "at %s across and %s down".formatted(Words.drawn(x), Words.drawn(y));
    }
  }
}
