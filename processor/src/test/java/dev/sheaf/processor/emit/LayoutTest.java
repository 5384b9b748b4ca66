package dev.sheaf.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LayoutTest {
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
    assertThat(Layout.of(text)).isEqualTo(text);
  }

  @Test
  void breaksBehindTheValuesSignAndThenBetweenArguments() {
    assertThat(
            Layout.of("  Type<A, B> x = of(\"(,\\\"\", %1$s, y -> z(%1$s, y), 3);".formatted(LONG)))
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
            Layout.of("    return Of.<A>of(%1$s).with(a.b(), \").\").named(%1$s);".formatted(LONG)))
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
            Layout.of(
                "  public static Source<Flower> directory(Map<A, B> a, %1$s b, int c) {"
                    .formatted(LONG)))
        .isEqualTo(
            """
              public static Source<Flower> directory(
                  Map<A, B> a, %1$s b, int c) {
            """
                .formatted(LONG));
    assertThat(Layout.of("  void run(Map<A, B> a, %1$s b, %1$s c, int last) {".formatted(LONG)))
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
    assertThat(Layout.of("class Pets extends Sequence<%1$s%1$s, %1$s> {".formatted(LONG)))
        .isEqualTo(
            """
            class Pets
                extends Sequence<%1$s%1$s,
                    %1$s> {
            """
                .formatted(LONG));
  }

  @Test
  void fillsTheLinesOfDocumentation() {
    String words = "word ".repeat(30).strip();
    String[] lines =
        Layout.of(
                "   /**\n    * %s\n    * %s\n    *\n    * <p>End.\n    */\n"
                    .formatted(words, words))
            .split("\n");
    assertThat(lines).hasSize(8).allMatch(line -> line.length() <= 100);
    assertThat(lines).startsWith("   /**").endsWith("    *", "    * <p>End.", "    */");
    assertThat(lines[1]).startsWith("    * word").hasSizeGreaterThan(90);
  }

  @Test
  void putsShortDocumentationOnOneLineAndJoinsAnEmptyBody() {
    assertThat(Layout.of("  /**\n   * Short.\n   */\n  private Short() {\n  }\n"))
        .isEqualTo("  /** Short. */\n  private Short() {}\n");
  }

  @Test
  void joinsWhatJavaPoetBreaksBeforeItBreaksItself() {
    assertThat(
            Layout.of(
                """
                  void run(
                      Map<A, B> a,
                      int last) {
                    last();
                  }
                """))
        .isEqualTo(
            """
              void run(Map<A, B> a, int last) {
                last();
              }
            """);
  }

  @Test
  void indentsTextBlocksAsTheArgumentsBesideThem() {
    assertThat(Layout.of("  A a = of(1, \"\"\"\n      x, y\n        z \\\n      \"\"\", 2);\n"))
        .isEqualTo(
            """
              A a =
                  of(
                      1,
                      \"""
                      x, y
                        z \\
                      \""",
                      2);
            """);
  }

  @Test
  void fillsLinesWithManyArguments() {
    String items = "\"item\", ".repeat(40) + "9";
    assertThat(Layout.of("    call(" + items + ");").lines())
        .hasSize(5)
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void leavesWhatCannotBeBroken() {
    String line = "  %1$s%1$s%1$s;\n".formatted(LONG);
    assertThat(Layout.of(line)).isEqualTo(line);
  }
}
