package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/** torchvision v2's {@code GaussianBlur}: a kernel of a given size and a drawn sigma, in pixels. */
public record RandomBlur(int kernel, Range sigma) implements Op {
  @Override
  public String description() {
    return "gaussian blur (kernel " + kernel + ", sigma " + sigma + ")";
  }

  @Override
  public Step draw(RandomGenerator random) {
    double drawn = sigma.draw(random);
    return Step.colouring(
        "sigma " + Words.drawn(drawn), pass -> pass.blur(kernel, kernel, drawn, drawn));
  }
}
