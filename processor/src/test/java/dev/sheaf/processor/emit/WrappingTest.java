package dev.sheaf.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {
  private static final String LONG = "a".repeat(40);

  @Test
  void leavesShortLinesImportsAndTextBlocks() {
    String text =
        """
        import %1$s.%1$s.%1$s;
        class Short {
          String text =
              \"""
              %1$s, %1$s, %1$s = %1$s(%1$s, %1$s)
              \""";
        }
        """
            .formatted(LONG);
    assertThat(Wrapping.wrap(text)).isEqualTo(text);
  }

  @Test
  void breaksBehindTheValuesSignAndThenBetweenArguments() {
    assertThat(
            Wrapping.wrap(
                "  Type<A, B> x = of(\"(,\\\"\", %1$s, y -> z(%1$s, y), 3);".formatted(LONG)))
        .isEqualTo(
            """
              Type<A, B> x =
                  of(
                      "(,\\"",
                      %1$s,
                      y -> z(%1$s, y),
                      3);
            """
                .formatted(LONG));
  }

  @Test
  void breaksChainsBeforeEachCall() {
    assertThat(
            Wrapping.wrap(
                "    return Of.<A>of(%1$s).with(a.b(), \").\").named(%1$s);".formatted(LONG)))
        .isEqualTo(
            """
                return Of.<A>of(%1$s)
                    .with(a.b(), ").")
                    .named(%1$s);
            """
                .formatted(LONG));
  }

  @Test
  void keepsTheParametersOfAMethodTogetherWhereTheyFit() {
    assertThat(
            Wrapping.wrap(
                "  public static Source<Flower> directory(Map<A, B> a, %1$s b, int c) {"
                    .formatted(LONG)))
        .isEqualTo(
            """
              public static Source<Flower> directory(
                  Map<A, B> a, %1$s b, int c) {
            """
                .formatted(LONG));
    assertThat(Wrapping.wrap("  void run(Map<A, B> a, %1$s b, %1$s c, int last) {".formatted(LONG)))
        .isEqualTo(
            """
              void run(
                  Map<A, B> a,
                  %1$s b,
                  %1$s c,
                  int last) {
            """
                .formatted(LONG));
  }

  @Test
  void breaksHeadersAndTypesWhereNothingElseIsLeft() {
    assertThat(Wrapping.wrap("class Pets extends Sequence<%1$s%1$s, %1$s> {".formatted(LONG)))
        .isEqualTo(
            """
            class Pets
                extends Sequence<%1$s%1$s,
                    %1$s> {
            """
                .formatted(LONG));
  }

  @Test
  void breaksCommentsAtASpace() {
    String wrapped = Wrapping.wrap("   * " + "word ".repeat(30).strip());
    assertThat(wrapped.lines()).hasSize(2).allMatch(line -> line.length() <= 100);
    assertThat(wrapped.lines()).allMatch(line -> line.startsWith("   * word"));
  }

  @Test
  void leavesWhatCannotBeBroken() {
    String line = "  %1$s%1$s%1$s;\n".formatted(LONG);
    assertThat(Wrapping.wrap(line)).isEqualTo(line);
  }
}
