package dev.sheaf.fit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of paths, filled in as Python's {@code str.format} does. */
final class PathTemplateTest {
  private static final String FORMATS = "/dev/sheaf/fit/keras/formats.tsv";

  private static PathTemplate template(String text) {
    return new PathTemplate(text, Set.of("epoch", "batch"));
  }

  private static String filled(String text) {
    return template(text).fill(Map.of("epoch", 7), Map.of("loss", 0.123456, "val_loss", 1234.5));
  }

  /** {@code record_formats.py} beside that file has made it: kind, format, number, text. */
  @Test
  void writesNumbersAsPythonDoes() throws IOException {
    List<String> lines;
    try (InputStream in =
        Objects.requireNonNull(PathTemplateTest.class.getResourceAsStream(FORMATS))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(lines).hasSizeGreaterThan(1000);
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      FormatSpec spec = new FormatSpec(cells[1]);
      String written =
          cells[0].equals("count")
              ? spec.format(Integer.parseInt(cells[2]))
              : spec.format(number(cells[2]));
      assertThat(written).as(line).isEqualTo(cells[3]);
    }
  }

  private static double number(String python) {
    return switch (python) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(python);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "m-{val_loss:.3g},m-1.23e+03",
    "m-{loss:.1%},m-12.3%",
    "{{x}}-{epoch:02d},{x}-07",
    "{{{epoch}}},{7}",
    "50%-{loss:+.2f},50%-+0.12",
    "a{epoch}b{loss:.1f}c,a7b0.1c",
  })
  void fillsInWhatIsBetweenBraces(String template, String path) {
    assertThat(filled(template)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"m-{epoch", "m-epoch}", "{}", "{:d}", "{loss:{epoch}}", "{{x}"})
  void refusesBracesThatPythonWouldRefuse(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template(template))
        .withMessageStartingWith("filepath: ")
        .withMessageContaining(template);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{loss:d}", "{epoch:.2d}", "{epoch:.2}", "{loss:s}", "{loss:.f}", "{epoch!r:2}"})
  void refusesAFormatThatIsNotOneOfSuchAValue(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filled(template))
        .withMessageStartingWith("filepath: ")
        .withMessageContaining(template);
  }
}
