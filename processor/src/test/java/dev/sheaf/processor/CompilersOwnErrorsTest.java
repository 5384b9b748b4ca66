package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.lang.annotation.ElementType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the compiler itself says what is wrong with a record, nothing is added: the errors are
 * those of the record alone without the processor, although the generated classes are used.
 */
final class CompilersOwnErrorsTest {
  private static final String AROUND =
      """
      package own;

      import dev.sheaf.*;
      import dev.sheaf.annotation.*;
      import dev.sheaf.Encoder;
      import java.nio.ByteBuffer;
      import java.nio.file.Path;

      """;

  private static final String USE =
      """
      package own;

      import java.util.List;

      final class Use {
        FlowerSequence kept;

        FlowerBatch first(FlowerSequence sequence) {
          return sequence.batch(0);
        }

        String use(List<Flower> flowers, java.nio.file.Path path) {
          try (FlowerSequence sequence = FlowerSequence.builder(flowers).batchSize(2).build();
              FlowerBatch batch = sequence.batch(0)) {
            FlowerSamples.check(flowers);
            return "" + batch.photo() + batch.species() + FlowerSequence.PHOTO_SHAPE;
          }
        }
      }
      """;

  /**
   * A class that is not known may yet be written by another processor, so that Sheaf waits for it.
   * Javac looks at fields and signatures no more when it does not come.
   */
  private static final Set<String> WAITS = Set.of("unknown encoder", "encoder of an unknown class");

  private static final String SPECIES = "enum Species { DAISY, ROSE }\n";

  /** The part of {@link #USE} before the method with a body. */
  private static final Pattern SIGNATURES =
      Pattern.compile("  FlowerSequence kept;.*?(?=  String use)", Pattern.DOTALL);

  /** On these javac stops before it runs any processor, unless it is told to go on. */
  private static final Set<String> STOP_JAVAC =
      Set.of(
          "unknown constant",
          "unknown role",
          "unknown role in a list",
          "text for a number",
          "text for a constant",
          "text in a list",
          "variable for a number",
          "annotation twice",
          "column of no text",
          "text for a class",
          "wrong settings of an encoder",
          "wrong name of a class",
          "wrong attribute of the record",
          "record marked twice");

  @TempDir Path folder;

  static Stream<Arguments> records() {
    return Stream.of(
        photo(
            "unknown constant",
            "@ImagePath(height = 8, width = 8, resize = Interpolation.BILINEER)"),
        photo("unknown role", "@ImagePath(height = 8, width = 8, role = Role.INPT)"),
        photo("unknown role in a list", "@ImagePath(height = 8, width = 8, role = {Role.INPT})"),
        photo("text for a number", "@ImagePath(height = \"x\", width = 8)"),
        photo("text for a constant", "@ImagePath(height = 8, width = 8, fit = \"CROP\")"),
        photo("text in a list", "@ImagePath(height = 8, width = 8, mean = {0.5, \"x\"})"),
        photo("variable for a number", "@ImagePath(height = SIZE, width = 8)"),
        photo("unknown attribute", "@ImagePath(height = 8, width = 8, chanels = 1)"),
        photo("unknown attribute for a needed one", "@ImagePath(heigth = 8, width = 8)"),
        photo("unknown annotation", "@ImagePat(height = 8, width = 8)"),
        photo(
            "annotation twice",
            "@ImagePath(height = 8, width = 8) @ImagePath(height = 8, width = 8)"),
        photo("column of no text", "@Column(3) @ImagePath(height = 8, width = 8)"),
        photo("text for a class", "@EncodedBy(\"Dates\")"),
        photo("unknown encoder", "@EncodedBy(Dates.class)"),
        Arguments.of(
            "wrong settings of an encoder",
            """
            @Sample
            record Flower(@EncodedBy(Dates.class) Path photo, @OneHot Species species) {}
            @Encodes(shape = {4}, dtype = DType.FLOAT23)
            final class Dates implements Encoder<Path> {
              @Override
              public void encode(Path path, ByteBuffer out) {}
            }
            """
                + SPECIES),
        Arguments.of(
            "encoder of an unknown class",
            """
            @Sample
            record Flower(@EncodedBy(Dates.class) Path photo, @OneHot Species species) {}
            final class Dates extends Missing {}
            """
                + SPECIES),
        Arguments.of(
            "wrong name of a class",
            """
            @Sample
            record Flower(@ImagePath(height = 8, width = 8) Path photo, @OneHot Species species) {}
            enum Species { @ClassName(5) DAISY, ROSE }
            """),
        sample("unknown marker", "@Sampel", ""),
        sample("unknown attribute of the record", "@Sample(unlabeled = true)", ""),
        sample("wrong attribute of the record", "@Sample(unlabelled = \"yes\")", ""),
        sample("record marked twice", "@Sample @Sample", ""),
        sample("method with an unknown parameter", "@Sample", "void grow(Water water) {}"),
        sample("method that returns an unknown class", "@Sample", "Water water() { return null; }"),
        sample("unknown class in a body", "@Sample", "Object water() { return new Water(); }"),
        sample("field of an unknown class", "@Sample", "static Water water;"),
        Arguments.of(
            "unknown interface",
            """
            @Sample
            record Flower(@ImagePath(height = 8, width = 8) Path photo, @OneHot Species species)
                implements Plant {}
            """
                + SPECIES),
        Arguments.of(
            "unknown class",
            """
            @Sample
            record Flower(@ImagePath(height = 8, width = 8) Path photo, @OneHot Specis species) {}
            """
                + SPECIES));
  }

  private static Arguments photo(String name, String annotation) {
    return Arguments.of(
        name,
        "@Sample\nrecord Flower(\n    %s\n    Path photo,\n    @OneHot Species species) {%s}\n%s"
            .formatted(
                annotation, annotation.contains("SIZE") ? "static int SIZE = 8;" : "", SPECIES));
  }

  private static Arguments sample(String name, String annotation, String body) {
    return Arguments.of(
        name,
        """
        %s
        record Flower(@ImagePath(height = 8, width = 8) Path photo, @OneHot Species species) {
          %s
        }
        %s"""
            .formatted(annotation, body, SPECIES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void areAllThatJavacSays(String name, String record) {
    Compilation used = used(name, record).javac();
    if (STOP_JAVAC.contains(name)) {
      assertThat(used.generated()).as("written although javac stops").isEmpty();
    } else {
      areAll(alone(record).javac(), used);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void areAllThatJavacSaysWhenItGoesOn(String name, String record) {
    String on = "--should-stop=ifError=FLOW";
    areAll(alone(record).option(on).javac(), used(name, record).option(on).javac());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void areAllThatEclipseSays(String name, String record) {
    assumeFalse(
        name.equals("unknown attribute for a needed one"),
        "Eclipse hides unknown attributes, so that the needed one is said to be missing too");
    areAll(alone(record).ecj(), used("", record).ecj());
  }

  /** An annotation that is known is no excuse, wherever on a component it belongs. */
  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"FIELD", "METHOD", "PARAMETER", "RECORD_COMPONENT", "TYPE_USE"})
  void areNotSupposedOfOthersAnnotations(ElementType target) {
    String record =
        """
        @Sample
        record Flower(@Mark Path photo, @OneHot Species species) {}
        @java.lang.annotation.Target(java.lang.annotation.ElementType.%s)
        @interface Mark {}
        """
            .formatted(target);
    for (Compilation used :
        List.of(used("", record + SPECIES).javac(), used("", record + SPECIES).ecj())) {
      assertThat(used.errors()).hasSize(1);
      assertThat(used.errors().get(0).text()).contains("[sheaf: NO_ANNOTATION]");
    }
  }

  private Compilation.Builder alone(String record) {
    return Compilation.in(folder.resolve("alone"))
        .source("own/Flower.java", AROUND + record)
        .option("-proc:none");
  }

  private Compilation.Builder used(String name, String record) {
    String use = WAITS.contains(name) ? SIGNATURES.matcher(USE).replaceFirst("") : USE;
    return Compilation.in(folder.resolve("used"))
        .source("own/Flower.java", AROUND + record)
        .source("own/Use.java", use);
  }

  private static void areAll(Compilation alone, Compilation used) {
    List<String> expected = places(alone);
    assertThat(expected).isNotEmpty();
    assertThat(places(used)).as("%s", used.errors()).isEqualTo(expected);
  }

  /** Not the texts: javac itself has two for an unknown constant, with and without processors. */
  private static List<String> places(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.file() + ":" + error.line())
        .sorted()
        .toList();
  }
}
