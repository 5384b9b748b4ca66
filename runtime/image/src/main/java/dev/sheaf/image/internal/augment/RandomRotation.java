package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.Homography;
import java.util.random.RandomGenerator;

/** torchvision v2's {@code RandomRotation}: counter-clockwise about the middle of the canvas. */
public record RandomRotation(Range degrees) implements Op {
  @Override
  public String description() {
    return "rotation (" + degrees + " degrees)";
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    double by = degrees.draw(random);
    return Step.moving(
        Words.drawn(by) + " degrees",
        view -> view.transform(Homography.rotation(by, view.width() * 0.5, view.height() * 0.5)));
  }
}
