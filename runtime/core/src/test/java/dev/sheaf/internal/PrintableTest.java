package dev.sheaf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void leavesTextOfAllLanguagesAlone() {
    String text = "flowers/ρόδο/ورد/玫瑰/\uD83C\uDF39 é\u0301 'x' \"y\" \\";
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void escapesWhatWouldTearOrTurnALine() {
    assertThat(Printable.of("a\nb\r\tc\u0000\u001b[31m\u0085\u2028"))
        .isEqualTo("a\\nb\\r\\tc\\u0000\\u001B[31m\\u0085\\u2028");
    assertThat(Printable.of("\u202Egpj.exe\u2066\u200F\uFEFF"))
        .isEqualTo("\\u202Egpj.exe\\u2066\\u200F\\uFEFF");
    assertThat(Printable.of("\uD83C alone \uDF39")).isEqualTo("\\uD83C alone \\uDF39");
  }

  @Test
  void cutsTheMiddleOfLongText() {
    assertThat(Printable.of("a".repeat(400))).hasSize(400);
    assertThat(Printable.of("a".repeat(300) + "b".repeat(300)))
        .startsWith("aaa")
        .contains("a...b")
        .endsWith("bbb")
        .hasSizeLessThanOrEqualTo(400);
  }

  @Test
  void writesNull() {
    assertThat(Printable.of(null)).isEqualTo("null");
  }

  @Test
  void namesTheClassOfWhatCannotBeMadeText() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no name");
          }
        };
    assertThat(Printable.of(broken))
        .startsWith("a " + broken.getClass().getName())
        .endsWith("toString() threw java.lang.IllegalStateException: no name");
  }
}
