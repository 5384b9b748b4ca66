package dev.sheaf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is done to the values 0 to 255 of a picture: {@code (x * scale - mean) / std}.
 *
 * @param scale what they are multiplied with
 * @param mean subtracted after that: one number for all channels, or one for each
 * @param std divided by after that: one number for all channels, or one for each
 */
public record PixelScale(double scale, List<Double> mean, List<Double> std) {
  private static final double LIGHTEST = 255;

  /** How far two results may lie apart and be the same, as when constants are rounded. */
  private static final double TOLERANCE = 1e-4;

  public PixelScale {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.isEmpty() || std.isEmpty()) {
      throw new IllegalArgumentException(
          "mean and std: %d and %d numbers (expected: one or more each)"
              .formatted(mean.size(), std.size()));
    }
  }

  /** Whether another one makes the same of black and of white, in each channel. */
  public boolean isSameAs(PixelScale other) {
    int channels =
        Math.max(Math.max(mean.size(), std.size()), Math.max(other.mean.size(), other.std.size()));
    for (int channel = 0; channel < channels; channel++) {
      if (Math.abs(of(0, channel) - other.of(0, channel)) > TOLERANCE
          || Math.abs(of(LIGHTEST, channel) - other.of(LIGHTEST, channel)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private double of(double pixel, int channel) {
    return (pixel * scale - of(mean, channel)) / of(std, channel);
  }

  private static double of(List<Double> values, int channel) {
    return values.get(Math.min(channel, values.size() - 1));
  }

  /** Where black and white end up: {@code -2.12 to 2.25, -2.04 to 2.43, -1.80 to 2.64}. */
  @Override
  public String toString() {
    int channels = Math.max(mean.size(), std.size());
    return IntStream.range(0, channels)
        .mapToObj(
            channel ->
                String.format(
                    Locale.ROOT, "%.2f to %.2f", of(0, channel) + 0.0, of(LIGHTEST, channel)))
        .collect(Collectors.joining(", "));
  }
}
