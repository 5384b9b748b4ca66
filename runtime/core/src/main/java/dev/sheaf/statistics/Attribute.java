package dev.sheaf.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mean and standard deviation as the annotations take them, in Java. */
final class Attribute {
  /** Digits of a standard deviation: enough to bring the mean to 0 within a millionth of it. */
  private static final int DIGITS = 7;

  private Attribute() {}

  /** {@code mean = {0.485, 0.456, 0.406}, std = {0.229, 0.224, 0.225}}. */
  static String of(List<Double> mean, List<Double> std) {
    String means =
        IntStream.range(0, mean.size())
            .mapToObj(channel -> number(mean.get(channel), std.get(channel)))
            .collect(Collectors.joining(", "));
    String stds =
        std.stream().map(value -> number(divisor(value), value)).collect(Collectors.joining(", "));
    return "mean = {%s}, std = {%s}".formatted(means, stds);
  }

  /** {@code mean = 120.5, std = 45.25}. */
  static String of(double mean, double std) {
    return "mean = %s, std = %s".formatted(number(mean, std), number(divisor(std), std));
  }

  /** What is the same in all samples has nothing to be divided by, and annotations refuse 0. */
  private static double divisor(double std) {
    return std == 0 ? 1 : std;
  }

  private static String number(double value, double std) {
    if (std == 0) {
      return Double.toString(value);
    }
    BigDecimal unit = BigDecimal.valueOf(std);
    int decimals = DIGITS - (unit.precision() - unit.scale());
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return Double.toString(rounded.doubleValue());
  }
}
