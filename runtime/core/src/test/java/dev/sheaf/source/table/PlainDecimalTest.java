package dev.sheaf.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as the JDK reads them, to the bit, or none. */
class PlainDecimalTest {
  @Test
  void whatIsReadIsWhatTheJdkReads() {
    Random random = new Random(3);
    int read = 0;
    for (int i = 0; i < 500_000; i++) {
      String text = text(random);
      read += check(text);
    }
    assertThat(read).isGreaterThan(300_000);
  }

  private static String text(Random random) {
    float number = Float.intBitsToFloat(random.nextInt());
    return switch (random.nextInt(6)) {
      case 0 -> Float.toString((float) random.nextGaussian());
      case 1 -> Double.toString(random.nextGaussian());
      case 2 -> Integer.toString(random.nextInt());
      case 3 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 4 ->
          random.nextInt(1_000_000)
              + "."
              + random.nextInt(100_000)
              + "e"
              + (random.nextInt(60) - 30);
      // Half-way between two floats, and beside that.
      default -> Long.toString(2L * (number > 0 ? 1 << 24 : 1 << 25) + random.nextInt(64));
    };
  }

  /** Gives 1 if it was read as a float. */
  private static int check(String text) {
    char[] characters = ("," + text + ",").toCharArray();
    double number = PlainDecimal.toDouble(characters, 1, characters.length - 1);
    if (!Double.isNaN(number)) {
      assertThat(Double.doubleToRawLongBits(number))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }
    float single = PlainDecimal.toFloat(characters, 1, characters.length - 1);
    if (!Float.isNaN(single)) {
      assertThat(Float.floatToRawIntBits(single))
          .as(text)
          .isEqualTo(Float.floatToRawIntBits(Float.parseFloat(text)));
      return 1;
    }
    return 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "-0.0", "1.", ".5", "-.5e3", "1E5", "1e-22", "00012.50"})
  void plainNumbersAreRead(String text) {
    assertThat(check(text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "e5",
        "1e",
        "1e-",
        "1e+5",
        "1e400",
        "+1",
        " 1",
        "1 ",
        "1f",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "1.2.3",
        "1,5",
        "1234567890123456",
        "1e38e",
        "16777217",
        "1e-45"
      })
  void whatIsNotPlainIsLeftToTheJdk(String text) {
    char[] characters = text.toCharArray();
    assertThat(PlainDecimal.toFloat(characters, 0, characters.length)).isNaN();
  }
}
