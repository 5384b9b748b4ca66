package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An annotation of a type says nothing of how its values are read: it changes no text. */
final class TypeUseTest {
  /** Compiled with {@code @Nullable} where it stands, and without any. */
  private static final String AROUND =
      """
      package own;

      import dev.sheaf.Encoder;
      import dev.sheaf.annotation.*;
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;
      import java.net.URI;
      import java.nio.ByteBuffer;
      import java.nio.file.Path;
      import java.time.LocalDate;
      import java.util.EnumSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;

      @Target(ElementType.TYPE_USE) @interface Nullable{}

      enum Species { DAISY, ROSE }

      abstract class Any<T> implements Encoder<T> {
        @Override public void encode(T value, ByteBuffer out) {}
      }

      @Encodes(shape = {1}) final class Dates extends Any<LocalDate> {}
      @Encodes(shape = {1}) final class DateLists extends Any<List<LocalDate>> {}
      @Encodes(shape = {1}) final class DateSets extends Any<Set<LocalDate>> {}
      @Encodes(shape = {1}) final class Flags extends Any<Boolean> {}
      @Encodes(shape = {1}) final class Letters extends Any<Character> {}
      @Encodes(shape = {1}) final class Texts extends Any<String> {}
      @Encodes(shape = {1}) final class Longs extends Any<long[]> {}
      @Encodes(shape = {1}) final class AllSpecies extends Any<Species> {}

      final class Money {
        final String text;
        private Money(String text) { this.text = text; }
        public static @Nullable Money parse(@Nullable String text) { return new Money(text); }
        @Override public String toString() { return text; }
      }
      @Encodes(shape = {1}) final class Moneys extends Any<Money> {}

      final class Size {
        final String text;
        public Size(@Nullable String text) { this.text = text; }
        @Override public String toString() { return text; }
      }
      @Encodes(shape = {1}) final class Sizes extends Any<Size> {}

      final class Formless {}
      @Encodes(shape = {1}) final class Forms extends Any<Formless> {
        public static @Nullable Formless parse(@Nullable String text) { return new Formless(); }
        public static @Nullable String format(@Nullable Formless form) { return ""; }
      }
      @Encodes(shape = {1}) final class FormLists extends Any<List<Formless>> {
        public static List<@Nullable Formless> parse(@Nullable CharSequence text) { return null; }
        public static @Nullable String format(List<@Nullable Formless> forms) { return ""; }
      }
      @Encodes(shape = {1}) final class FormArrays extends Any<Formless[]> {
        public static Formless @Nullable [] parse(String text) { return null; }
        public static String format(@Nullable Formless[] forms) { return ""; }
      }
      @Encodes(shape = {1}) final class FormMaps extends Any<Map<? extends Species, Map.Entry<String, int[]>>> {
        public static Map<? extends @Nullable Species, Map.@Nullable Entry<@Nullable String, int @Nullable []>> parse(String text) { return null; }
        public static String format(Map<? extends Species, Map.Entry<String, @Nullable int[]>> forms) { return ""; }
      }

      """;

  /** The components of a record each, beside its class. */
  private static final List<String> COMPONENTS =
      List.of(
          "@EncodedBy(Dates.class) @Nullable LocalDate date",
          "@EncodedBy(Dates.class) java.time.@Nullable LocalDate date",
          "@EncodedBy(DateLists.class) @Nullable List<@Nullable LocalDate> dates",
          "@EncodedBy(DateSets.class) Set<@Nullable LocalDate> dates",
          "@EncodedBy(Flags.class) @Nullable Boolean flag",
          "@EncodedBy(Letters.class) @Nullable Character letter",
          "@EncodedBy(Texts.class) @Nullable String text",
          "@EncodedBy(Longs.class) @Nullable long @Nullable [] longs",
          "@EncodedBy(AllSpecies.class) @Nullable Species others",
          "@EncodedBy(Moneys.class) Money price",
          "@EncodedBy(Moneys.class) @Nullable Money price",
          "@EncodedBy(Sizes.class) @Nullable Size size",
          "@EncodedBy(Forms.class) @Nullable Formless form",
          "@EncodedBy(FormLists.class) @Nullable List<@Nullable Formless> forms",
          "@EncodedBy(FormArrays.class) @Nullable Formless @Nullable [] forms",
          "@EncodedBy(FormMaps.class) Map<? extends Species, Map.Entry<@Nullable String, int[]>> forms",
          "@ImagePath(height = 1, width = 1) @Nullable Path photo",
          "@ImagePath(height = 1, width = 1) @Nullable String photo",
          "@ImagePath(height = 1, width = 1) @Nullable URI photo",
          "@ImagePath(height = 1, width = 1) Path photo, @Mask(classes = 2) @Nullable Path mask",
          "@ImagePath(height = 1, width = 1) Path photo,"
              + " @Boxes(most = 2) @Nullable List<dev.sheaf.@Nullable Box> boxes",
          "@ImagePath(height = 1, width = 1) Path photo,"
              + " @Keypoints(count = 2) @Nullable float @Nullable [] points",
          "@Scalar @Nullable float weight",
          "@dev.sheaf.annotation.Vector(length = 3) @Nullable List<@Nullable Float> values",
          "@dev.sheaf.annotation.Vector(length = 3) @Nullable float @Nullable [] values",
          "@Scalar float x, @MultiHot @Nullable Set<@Nullable Species> all",
          "@Scalar float x, @MultiHot @Nullable EnumSet<@Nullable Species> all",
          "@Scalar float x, @MultiHot(classes = {\"a\", \"b\"}) int @Nullable [] all",
          "@Scalar float x, @OneHot(classes = {\"a\", \"b\"}) @Nullable String one",
          "@Scalar float x, @ClassIndex @Nullable Species one");

  @TempDir static Path folder;

  private static Map<String, String> plain;
  private static Compilation javac;
  private static Compilation ecj;

  @BeforeAll
  static void compile() {
    Compilation compilation = compilation("plain", source().replace("@Nullable ", "")).javac();
    assertThat(compilation.errors()).isEmpty();
    plain = compilation.generated();
    javac = compilation("javac", source()).javac();
    ecj = compilation("ecj", source()).ecj();
  }

  private static String source() {
    StringBuilder source = new StringBuilder(AROUND);
    for (int index = 0; index < COMPONENTS.size(); index++) {
      source.append(
          "@Sample record %s(%s, @OneHot Species species) {}\n"
              .formatted(record(index), COMPONENTS.get(index)));
    }
    return source.toString();
  }

  private static String record(int index) {
    return "Flower" + index;
  }

  private static Compilation.Builder compilation(String as, String source) {
    return Compilation.in(folder.resolve(as)).source("own/Flower.java", source);
  }

  static IntStream records() {
    return IntStream.range(0, COMPONENTS.size());
  }

  @ParameterizedTest
  @MethodSource("records")
  void changesNoTextThatJavacWrites(int index) {
    changesNoText(javac, index);
  }

  @ParameterizedTest
  @MethodSource("records")
  void changesNoTextThatEclipseWrites(int index) {
    changesNoText(ecj, index);
  }

  private static void changesNoText(Compilation annotated, int index) {
    assertThat(annotated.errors()).isEmpty();
    String samples = "own/" + record(index) + "Samples.java";
    assertThat(annotated.generated().get(samples))
        .as(COMPONENTS.get(index))
        .contains("SampleTable.builder(")
        .isEqualTo(plain.get(samples));
  }

  @Test
  void changesNoOtherText() {
    assertThat(javac.generated()).isEqualTo(plain);
    assertThat(ecj.generated()).isEqualTo(plain);
  }
}
