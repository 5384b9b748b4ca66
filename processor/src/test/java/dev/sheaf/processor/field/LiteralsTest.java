package dev.sheaf.processor.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiteralsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, 0.0",
    "1, 1.0",
    "-3, -3.0",
    "0.1, 0.1",
    "0.485, 0.485",
    "1e9, 1000000000.0",
    "1234567890.5, 1234567890.5",
    "1e10, 1.0E10",
    "-1.25e12, -1.25E12",
    "1e-5, 0.00001",
    "1e-6, 1.0E-6",
    "4.9e-324, 5.0E-324",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "0.00392156862745098, 0.00392156862745098",
    "2e-3, 0.002",
    "NaN, NaN",
    "-Infinity, -Infinity",
  })
  void areTheShortestThatAreReadBack(double value, String text) {
    assertThat(Literals.text(value)).isEqualTo(text);
  }

  /** JDK 17 writes some numbers with more digits than it takes to tell them from others. */
  @Test
  void areReadBackAndNoLongerThanTheJdks() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Literals.text(value);
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
      }
    }
  }

  private static int digits(String number) {
    return new BigDecimal(number).stripTrailingZeros().precision();
  }

  @Test
  void areQuotedAsJavaWould() {
    assertThat(Literals.quoted("cat")).isEqualTo("\"cat\"");
    assertThat(Literals.quoted("say \"a\\b\"")).isEqualTo("\"say \\\"a\\\\b\\\"\"");
    assertThat(Literals.quoted("a\n\t\rb\u0001\u007f\u00e9"))
        .isEqualTo("\"a\\n\\t\\rb\\u0001\\u007f\u00e9\"");
  }
}
