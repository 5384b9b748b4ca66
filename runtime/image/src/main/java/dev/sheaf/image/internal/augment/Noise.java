package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code GaussianNoise}, clipped.
 *
 * @param mean on a scale from 0 to 1, as {@code sigma}
 */
public record Noise(double mean, double sigma) implements Op {
  @Override
  public String description() {
    return "gaussian noise (mean " + Words.number(mean) + ", sigma " + Words.number(sigma) + ")";
  }

  @Override
  public Step draw(RandomGenerator random) {
    return Step.colouring("done", pass -> pass.noise(mean, sigma, random));
  }
}
