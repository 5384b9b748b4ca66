package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandomPerspective}: each corner of the canvas moves inwards by up to half
 * of {@code distortion} of the side.
 */
public record RandomPerspective(double distortion) implements Op {
  @Override
  public String description() {
    return "perspective (distortion " + Words.number(distortion) + ")";
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    double[] ways = new double[8];
    for (int k = 0; k < ways.length; k++) {
      ways[k] = random.nextDouble();
    }
    return new Perspective(distortion, ways);
  }

  private record Perspective(double distortion, double[] ways) implements Step {
    @Override
    public View place(View view, int cols, int rows) {
      double right = view.width() - 1.0;
      double bottom = view.height() - 1.0;
      int across = (int) (distortion * (view.width() / 2));
      int down = (int) (distortion * (view.height() / 2));
      double[] start = {0, 0, right, 0, right, bottom, 0, bottom};
      double[] end = new double[8];
      for (int k = 0; k < 8; k++) {
        int inwards = (int) (ways[k] * ((k % 2 == 0 ? across : down) + 1));
        end[k] = start[k] == 0 ? inwards : start[k] - inwards;
      }
      return view.transform(Homography.perspective(start, end));
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("corners moved inwards by");
      for (int k = 0; k < 8; k += 2) {
        text.append(k == 0 ? " " : ", ").append(Words.drawn(ways[k] * distortion / 2));
        text.append(" x ").append(Words.drawn(ways[k + 1] * distortion / 2));
      }
      return text.toString();
    }
  }
}
