package dev.sheaf.order;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many samples of each part have come before an epoch: a function of the epoch alone, in whole
 * numbers of any size, so that a run of any length can be resumed anywhere. Immutable.
 */
final class Shares {
  private final BigInteger[] weights;
  private final BigInteger sum;
  private final int length;
  private final boolean proportional;

  private Shares(BigInteger[] weights, int length, boolean proportional) {
    this.weights = weights;
    this.length = length;
    this.proportional = proportional;
    sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** These counts in every epoch; their sum is an int. */
  static Shares counts(long[] counts) {
    BigInteger[] weights =
        Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    return new Shares(weights, Math.toIntExact(Arrays.stream(counts).sum()), false);
  }

  /** In proportion to these numbers, as decimals have them. */
  static Shares proportions(double[] proportions, int length) {
    BigDecimal[] exact = new BigDecimal[proportions.length];
    int scale = 0;
    for (int part = 0; part < proportions.length; part++) {
      double proportion = proportions[part];
      if (!(proportion > 0) || Double.isInfinite(proportion)) {
        throw new IllegalArgumentException(
            "proportion of part %d: %s (expected: finite and > 0)".formatted(part, proportion));
      }
      exact[part] = new BigDecimal(Double.toString(proportion));
      scale = Math.max(scale, exact[part].scale());
    }
    BigInteger[] weights = new BigInteger[exact.length];
    for (int part = 0; part < exact.length; part++) {
      weights[part] = exact[part].setScale(scale).unscaledValue();
    }
    return new Shares(weights, 0, true).ofLength(length);
  }

  boolean isProportional() {
    return proportional;
  }

  int length() {
    return length;
  }

  /** The same proportions of epochs of another length. */
  Shares ofLength(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("length: %d (expected: > 0)".formatted(length));
    }
    Shares shares = new Shares(weights, length, proportional);
    for (int part = 0; part < weights.length; part++) {
      // Below one, a part could have to take back what it had; and whoever mixes means to see it.
      if (shares.share(part, BigInteger.valueOf(length))[0].signum() == 0) {
        throw new IllegalArgumentException(
            "proportion of part %d: less than one sample in an epoch of %d (expected: at least one); use a greater length or proportion"
                .formatted(part, length));
      }
    }
    return shares;
  }

  /** The whole samples of a part's share, and the remainder. */
  private BigInteger[] share(int part, BigInteger draws) {
    return draws.multiply(weights[part]).divideAndRemainder(sum);
  }

  /** The samples of each part in the first {@code epochs} epochs. */
  long[] before(long epochs) {
    BigInteger draws = BigInteger.valueOf(length).multiply(BigInteger.valueOf(epochs));
    long[] counts = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = draws.longValueExact();
    for (int part = 0; part < weights.length; part++) {
      BigInteger[] share = share(part, draws);
      counts[part] = share[0].longValueExact();
      remainders[part] = share[1];
      left -= counts[part];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer part) -> remainders[part]).reversed())
        .limit(left)
        .forEach(part -> counts[part]++);
    return counts;
  }
}
