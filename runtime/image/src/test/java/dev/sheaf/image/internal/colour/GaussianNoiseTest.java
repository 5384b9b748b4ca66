package dev.sheaf.image.internal.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The distribution of the noise on a grey of 128, far enough from where it is clamped. */
class GaussianNoiseTest {
  private static final int SIDE = 400;
  private static final double SIGMA = 0.08;

  private static Rgb noisy(int level, double mean, double sigma, long seed) {
    byte[] grey = new byte[3 * SIDE * SIDE];
    Arrays.fill(grey, (byte) level);
    return new Rgb(3, SIDE, SIDE, grey)
        .after(false, pass -> pass.noise(mean, sigma, new SplittableRandom(seed)));
  }

  @Test
  void isNormal() {
    int[] counts = new int[256];
    Rgb photo = noisy(128, 0.02, SIGMA, 1);
    double sum = 0;
    double squares = 0;
    for (byte pixel : photo.pixels()) {
      double added = (pixel & 0xFF) - 128;
      counts[pixel & 0xFF]++;
      sum += added;
      squares += added * added;
    }
    int n = photo.pixels().length;
    double mean = sum / n;
    double sigma = Math.sqrt(squares / n - mean * mean);
    // Four standard errors of 480,000 values; rounding adds a twelfth to the variance.
    double wanted = Math.sqrt(SIGMA * SIGMA * 255 * 255 + 1 / 12.0);
    assertThat(mean)
        .isBetween(0.02 * 255 - 4 * wanted / Math.sqrt(n), 5.1 + 4 * wanted / Math.sqrt(n));
    assertThat(sigma)
        .isBetween(wanted - 4 * wanted / Math.sqrt(2 * n), wanted + 4 * wanted / Math.sqrt(2 * n));

    // Kolmogorov and Smirnov's distance, 0.1 % bound, and the half step of 4,096 quantiles.
    double distance = 0;
    long below = 0;
    for (int value = 0; value < 256; value++) {
      below += counts[value];
      double z = (value + 0.5 - 128 - 5.1) / (SIGMA * 255);
      distance = Math.max(distance, Math.abs((double) below / n - normal(z)));
    }
    assertThat(distance).isLessThan(1.95 / Math.sqrt(n) + 1.0 / 8192);
  }

  /** Neighbours come of the same long: they must not be alike. */
  @Test
  void isIndependentFromPixelToPixel() {
    byte[] pixels = noisy(128, 0, SIGMA, 2).pixels();
    for (int lag = 1; lag <= 6; lag++) {
      double sum = 0;
      for (int i = lag; i < pixels.length; i++) {
        sum += ((pixels[i] & 0xFF) - 128.0) * ((pixels[i - lag] & 0xFF) - 128.0);
      }
      double correlation = sum / pixels.length / (SIGMA * SIGMA * 255 * 255);
      assertThat(Math.abs(correlation)).as("lag %d", lag).isLessThan(4 / Math.sqrt(pixels.length));
    }
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(noisy(128, 0, 0.1, 3).pixels()).isEqualTo(noisy(128, 0, 0.1, 3).pixels());
    assertThat(noisy(128, 0, 0.1, 3).pixels()).isNotEqualTo(noisy(128, 0, 0.1, 4).pixels());
  }

  @Test
  void isClamped() {
    byte[] dark = noisy(0, 0, 10, 5).pixels();
    int black = 0;
    int white = 0;
    for (byte pixel : dark) {
      black += pixel == 0 ? 1 : 0;
      white += pixel == (byte) 255 ? 1 : 0;
    }
    // Half of it is below 0; with sigma ten times white, 46 % is above white.
    assertThat((double) black / dark.length).isBetween(0.49, 0.51);
    assertThat((double) white / dark.length).isBetween(0.45, 0.47);
  }

  /** The normal distribution function, by Simpson's rule. */
  private static double normal(double z) {
    int steps = 2000;
    double width = z / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double x = i * width;
      int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-x * x / 2);
    }
    return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
  }
}
