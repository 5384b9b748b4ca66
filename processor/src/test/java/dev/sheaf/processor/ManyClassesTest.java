package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an enum, an annotation or a record can hold, the generated classes can hold too. */
@Tag("slow")
final class ManyClassesTest {
  private static final String IMPORTS =
      """
      package many;

      import dev.sheaf.annotation.*;
      import dev.sheaf.processor.Expect;
      import java.util.EnumSet;
      import java.util.List;
      import java.util.Set;

      """;

  @TempDir Path folder;

  private void run(String record, String body) throws Throwable {
    Compilation compilation =
        Compilation.in(folder)
            .source("many/Thing.java", IMPORTS + record)
            .source(
                "many/Run.java",
                IMPORTS
                    + "public final class Run { public static void main(String[] a) {\n"
                    + body
                    + "}}\n")
            .classPath(ClassPath.withTests())
            .option("--release", "17")
            .javac();
    assertThat(compilation.said()).noneMatch(said -> said.file().endsWith("Sequence.java"));
    assertThat(compilation.errors()).isEmpty();
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader
          .loadClass("many.Run")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String joined(int count, String format) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(", "));
  }

  private static String enumOf(int count, String format) {
    return "enum Kind { " + joined(count, format) + " }\n";
  }

  @Test
  void isAnEnumOf2700ConstantsInFourComponents() throws Throwable {
    run(
        enumOf(2_700, "CONSTANT_NUMBER_%d")
            + """
            @Sample
            record Thing(
                @Scalar float x,
                @OneHot Kind one,
                @ClassIndex Kind index,
                @OneHot(role = dev.sheaf.Role.INPUT) Kind given,
                @MultiHot Set<Kind> all) {}
            """,
        """
        Kind last = Kind.CONSTANT_NUMBER_2699;
        Thing thing = new Thing(1, last, last, Kind.CONSTANT_NUMBER_1, EnumSet.allOf(Kind.class));
        try (ThingSequence sequence = ThingSequence.builder(List.of(thing)).build();
            ThingBatch batch = sequence.batch(0)) {
          Expect.that(batch.one()).at(2699, 1).at(1, 0).sums(1);
          Expect.that(batch.index()).holds(2699);
          Expect.that(batch.given()).at(2699, 0).at(1, 1).sums(1);
          Expect.that(batch.all()).sums(2700);
        }
        Expect.that(ThingSequence.ONE_CLASSES).equalTo(2700);
        Expect.that(ThingSequence.ALL_NAMES.get(2699)).equalTo("CONSTANT_NUMBER_2699");
        Expect.that(ThingSamples.ALL_LABELS.find("constant-number-7")).equalTo(7);
        """);
  }

  @Test
  void isAListOf3000NamesOf24Letters() throws Throwable {
    String classes = joined(3_000, "\"abcdefghijklmnopqrst%04d\"");
    run(
        """
        @Sample
        record Thing(
            @Scalar float x,
            @OneHot(classes = {%s}) String one,
            @MultiHot(classes = {%s}) int[] all) {}
        """
            .formatted(classes, classes),
        """
        Thing thing = new Thing(1, "abcdefghijklmnopqrst2999", new int[] {0, 2999});
        try (ThingSequence sequence = ThingSequence.builder(List.of(thing)).build();
            ThingBatch batch = sequence.batch(0)) {
          Expect.that(batch.one()).at(2999, 1).sums(1);
          Expect.that(batch.all()).at(0, 1).at(2999, 1).sums(2);
        }
        """);
  }

  /** A constant of a class file is measured in bytes, three for each of these letters. */
  @Test
  void isAListOfNamesOfManyBytes() throws Throwable {
    run(
        """
        @Sample
        record Thing(@Scalar float x, @OneHot(classes = {%s}) String one) {}
        """
            .formatted(joined(1_500, "\"\u5c71\u5ddd\u8349\u6728\u82b1\u9ce5\u98a8\u6708 %d\"")),
        """
        Expect.that(ThingSequence.ONE_NAMES.get(1499)).equalTo("\u5c71\u5ddd\u8349\u6728\u82b1\u9ce5\u98a8\u6708 1499");
        """);
  }

  @Test
  void isAThousandConstantsWithTwoOtherNamesEach() throws Throwable {
    run(
        enumOf(1_000, "@ClassName({\"thing %1$d\", \"%1$d. Ding\"}) THING_%1$d")
            + "@Sample record Thing(@Scalar float x, @OneHot Kind kind) {}",
        """
        var labels = ThingSamples.KIND_LABELS;
        Expect.that(labels.find("THING_999")).equalTo(999);
        Expect.that(labels.find("thing 999")).equalTo(999);
        Expect.that(labels.find("0. Ding")).equalTo(0);
        Expect.that(labels.written(Kind.THING_7)).equalTo("thing 7");
        """);
  }

  /** Some of them cannot be lines of a text. */
  @Test
  void isAHundredConstantsWithAnyOtherNames() throws Throwable {
    run(
        enumOf(100, "@ClassName({\" a\\n%1$d \", \"\\\"\\\\u0041*/ %1$d\"}) THING_%1$d")
            + "@Sample record Thing(@Scalar float x, @OneHot Kind kind) {}",
        """
        var labels = ThingSamples.KIND_LABELS;
        Expect.that(labels.find(" a\\n99 ")).equalTo(99);
        Expect.that(labels.find("\\"\\\\u0041*/ 99")).equalTo(99);
        Expect.that(labels.written(Kind.THING_7)).equalTo(" a\\n7 ");
        """);
  }

  /** Few names are written as literals, many as lines, and some cannot be lines. */
  @Test
  void areNamesWithAnyLetters() throws Throwable {
    String odd =
        "\"\\\"\\\"\\\"\", \"a\\\\b\", \"\\\\u0041\", \"*/\", \"$T\", \"{@link X}\", \"\u00e9\", \"a // b\"";
    String unlined = "\" x\", \"a\\nb\", \"\\tt\"";
    String many = joined(300, "\"name %d\"");
    run(
        """
        @Sample
        record Thing(
            @Scalar float x,
            @OneHot(classes = {%1$s, %2$s}) String few,
            @OneHot(classes = {%3$s, %1$s}) String lines,
            @OneHot(classes = {%3$s, %1$s, %2$s}) String unlined) {}
        """
            .formatted(odd, unlined, many),
        """
        Expect.that(ThingSequence.FEW_NAMES).equalTo(List.of(%1$s, %2$s));
        Expect.that(ThingSequence.LINES_NAMES.subList(300, 308)).equalTo(List.of(%1$s));
        Expect.that(ThingSequence.UNLINED_NAMES.subList(308, 311)).equalTo(List.of(%2$s));
        Expect.schema(ThingSequence.SCHEMA, ThingSequence.SCHEMA.fingerprint());
        """
            .formatted(odd, unlined));
  }

  /** A constructor takes 255 words, of which the record itself is one. */
  @Test
  void areAsManyComponentsAsARecordHas() throws Throwable {
    run(
        "@Sample record Thing("
            + joined(252, "@Scalar float x%d")
            + ", @OneHot(classes = {\"a\", \"b\"}) int y, @SampleWeight float w) {}",
        """
        Thing thing = new Thing(%s, 1, 1);
        try (ThingSequence sequence = ThingSequence.builder(List.of(thing)).build();
            ThingBatch batch = sequence.batch(0)) {
          Expect.that(batch.x251()).holds(251);
          Expect.that(batch.y()).holds(0, 1);
        }
        """
            .formatted(joined(252, "%d")));
  }
}
