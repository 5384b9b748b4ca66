package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.processor.Compilation.Said;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a mistake and what is none, without the code that is written. */
final class CheckTest {
  private static final String AROUND =
      """
      import dev.sheaf.*;
      import dev.sheaf.annotation.*;
      import dev.sheaf.Encoder;
      import java.net.URI;
      import java.nio.ByteBuffer;
      import java.nio.file.Path;
      import java.util.EnumSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;

      enum Animal { CAT, DOG }
      enum None {}
      enum One { ONLY }
      enum Eight { A, B, C, D, E, F, G, H }
      enum Nine { A, B, C, D, E, F, G, H, I }

      """;

  private static Reading declared(String text) {
    return Reading.of(AROUND + text);
  }

  /** A record with these components and one that is an input. */
  private static Reading components(String components) {
    return declared(
        "@Sample(unlabelled = true) record Pet(@Scalar float age, " + components + ") {}");
  }

  private static List<ProblemCode> codes(Reading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static String text(Reading reading) {
    return reading.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
  }

  /** One problem: its code, and what its text holds; or none, for null. */
  private static void assertJudged(Reading reading, String expected) {
    if (expected == null) {
      assertThat(reading.problems()).isEmpty();
    } else {
      String[] parts = expected.split(": ", 2);
      assertThat(codes(reading)).extracting(ProblemCode::name).containsExactly(parts[0]);
      assertThat(text(reading)).contains(parts[1]);
    }
  }

  /** Whether a problem of the reading stands at the first occurrence of some source. */
  private static void assertAt(Reading reading, String source, String at) {
    String[] before = (AROUND + source).substring(0, (AROUND + source).indexOf(at)).split("\n", -1);
    Said said = reading.said().get(0);
    assertThat(said.line() + ":" + said.column())
        .isEqualTo(before.length + ":" + (before[before.length - 1].length() + 1));
  }

  /** But for those that are found in no single record. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MISSING_TYPE", "RECORDS_COLLIDE", "UNEXPECTED"})
  void findsTheMistakeOfEachBadFile(ProblemCode code) {
    BadFile bad = BadFile.of(code);
    boolean images = !bad.text().startsWith("// compile without sheaf-image");
    Reading reading =
        Reading.of(
            "bad/" + code + ".java",
            bad.text(),
            images ? ClassPath.all() : ClassPath.withoutImages());
    assertThat(codes(reading)).containsExactly(code);
    CatalogueTest.isSaidWhereMarked(
        bad, reading.said().stream().filter(said -> said.text().contains("[sheaf: ")).toList());
  }

  static List<String> records() throws IOException {
    return GoldenTest.records().toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void findsNothingWhereAllIsRight(String record) {
    Map<String, String> sources =
        Compilation.texts(GoldenTest.root().resolve(record).resolve("sources"));
    Reading reading = Reading.of(sources, ClassPath.all());
    assertThat(reading.samples()).isNotEmpty();
    assertThat(reading.samples())
        .allMatch(sample -> sample.resolution() == Resolution.KNOWN, "known");
    assertThat(codes(reading)).isEmpty();
    assertThat(reading.generated())
        .isEqualTo(Compilation.texts(GoldenTest.root().resolve(record).resolve("expected")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          height = 1, width = 1                                     |
          height = 0, width = 1                                     | SIZE_NOT_POSITIVE
          height = 1, width = 0                                     | SIZE_NOT_POSITIVE
          height = -1, width = -1                                   | SIZE_NOT_POSITIVE SIZE_NOT_POSITIVE
          height = 1, width = 1, channels = 1                       |
          height = 1, width = 1, channels = 3                       |
          height = 1, width = 1, channels = 2                       | CHANNELS_UNSUPPORTED
          height = 1, width = 1, channels = 4                       | CHANNELS_UNSUPPORTED
          height = 1, width = 1, channels = 0                       | CHANNELS_UNSUPPORTED
          height = 1, width = 1, dtype = DType.UINT8                |
          height = 1, width = 1, dtype = DType.INT64                | IMAGE_DTYPE
          height = 1, width = 1, dtype = DType.INT64, std = 0       | IMAGE_DTYPE
          height = 1, width = 1, dtype = DType.UINT8, scale = 1     | BYTES_NORMALISED
          height = 1, width = 1, dtype = DType.UINT8, mean = 0.5    | BYTES_NORMALISED
          height = 1, width = 1, dtype = DType.UINT8, std = 0.5     | BYTES_NORMALISED
          height = 1, width = 1, dtype = DType.UINT8, std = 0       | BYTES_NORMALISED
          height = 1, width = 1, dtype = DType.UINT8, normalize = Normalization.SIGNED | BYTES_NORMALISED
          height = 1, width = 1, normalize = Normalization.IMAGENET |
          height = 1, width = 1, normalize = Normalization.UNIT, mean = 0.5 |
          height = 1, width = 1, normalize = Normalization.IMAGENET, channels = 1 | CHANNEL_COUNT
          height = 1, width = 1, normalize = Normalization.SIGNED, channels = 1 |
          height = 1, width = 1, normalize = Normalization.IMAGENET, mean = 0.5 | NORMALISED_TWICE
          height = 1, width = 1, normalize = Normalization.SIGNED, std = 0 | NORMALISED_TWICE
          height = 1, width = 1, normalize = Normalization.SIGNED, scale = 1 | NORMALISED_TWICE
          height = 1, width = 1, scale = -1                         |
          height = 1, width = 1, scale = 0                          | SCALE_UNUSABLE
          height = 1, width = 1, scale = Double.NaN                 | SCALE_UNUSABLE
          height = 1, width = 1, scale = 1.0 / 0                    | SCALE_UNUSABLE
          height = 1, width = 1, mean = 0.5                         |
          height = 1, width = 1, mean = {0.1, 0.2, 0.3}             |
          height = 1, width = 1, mean = {0.1, 0.2}                  | CHANNEL_COUNT
          height = 1, width = 1, std = {0.1, 0.2, 0.3, 0.4}         | CHANNEL_COUNT
          height = 1, width = 1, channels = 1, std = {1, 1, 1}      | CHANNEL_COUNT
          height = 1, width = 1, channels = 1, mean = {0.1}         |
          height = 1, width = 1, mean = {0.1, Double.NaN, 0.3}      | MEAN_NOT_FINITE
          height = 1, width = 1, mean = {0 / 0.0, 1, 1 / 0.0}       | MEAN_NOT_FINITE
          height = 1, width = 1, mean = {0 / 0.0, 1}                | CHANNEL_COUNT
          height = 1, width = 1, mean = 0 / 0.0, std = 0            | MEAN_NOT_FINITE STD_UNUSABLE
          height = 1, width = 1, std = 1e-9                         |
          height = 1, width = 1, std = 0                            | STD_UNUSABLE
          height = 1, width = 1, std = -1                           | STD_UNUSABLE
          height = 1, width = 1, std = Double.NaN                   | STD_UNUSABLE
          height = 1, width = 1, std = 1 / 0.0                      | STD_UNUSABLE
          height = 1, width = 1, std = {1, 1, 0}                    | STD_UNUSABLE
          height = 1, width = 1, std = {0, 1, 0}                    | STD_UNUSABLE
          height = 1, width = 1, std = {0, 0}                       | CHANNEL_COUNT
          """)
  void judgesPictures(String settings, String expected) {
    Reading reading = components("@ImagePath(" + settings + ") Path photo");
    assertThat(codes(reading)).extracting(ProblemCode::name).isEqualTo(words(expected));
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : List.of(text.split(" "));
  }

  @Test
  void countsChannelsAsOneDoes() {
    assertThat(text(components("@ImagePath(height = 1, width = 1, mean = {1, 2}) Path photo")))
        .contains("mean has 2 values for 3 channels.");
    assertThat(
            text(
                components(
                    "@ImagePath(height = 1, width = 1, channels = 1, mean = {1, 2}) Path photo")))
        .contains("mean has 2 values for 1 channel.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Scalar(std = 2, mean = -3) int x                  |
          @Scalar(std = 0) int x                             | STD_UNUSABLE
          @Scalar(std = -1) int x                            | STD_UNUSABLE
          @Scalar(std = Double.NaN) int x                    | STD_UNUSABLE
          @Scalar(std = 1 / 0.0) int x                       | STD_UNUSABLE
          @Scalar(mean = Double.NaN) int x                   | MEAN_NOT_FINITE
          @Scalar(mean = 1 / 0.0, std = 0) int x             | MEAN_NOT_FINITE STD_UNUSABLE
          @Scalar(min = 0, max = 1) int x                    |
          @Scalar(min = 1, max = 1) int x                    | RANGE_EMPTY
          @Scalar(min = 2, max = 1) int x                    | RANGE_EMPTY
          @Scalar(min = 0) int x                             | RANGE_INCOMPLETE
          @Scalar(max = 0) int x                             | RANGE_INCOMPLETE
          @Scalar(min = 0, max = 1 / 0.0) int x              | RANGE_INCOMPLETE
          @Scalar(min = 0, max = 1, mean = 1) int x          | RANGE_AND_MEAN
          @Scalar(min = 0, max = 1, std = 2) int x           | RANGE_AND_MEAN
          @Scalar(min = 0, max = 1, mean = 0, std = 1) int x |
          @Scalar(tensor = "a") int x                        |
          @Scalar(tensor = "a b") int x                      | TENSOR_NAME
          @Scalar(tensor = "a.b") int x                      | TENSOR_NAME
          @Scalar(tensor = "class") int x                    | TENSOR_NAME
          @Scalar(tensor = "a b", std = 0) int x             | TENSOR_NAME STD_UNUSABLE
          @Scalar(role = Role.TARGET) int x                  |
          @Scalar(role = Role.WEIGHT) int x                  | ROLE_IS_WEIGHT
          @Scalar(role = {Role.INPUT, Role.TARGET}) int x    | ROLE_AMBIGUOUS
          @Scalar(role = {Role.WEIGHT, Role.INPUT}) int x    | ROLE_AMBIGUOUS
          @Scalar String x                                   | TYPE_NOT_READABLE
          @Scalar @SampleWeight int x                        | TWO_ANNOTATIONS
          @Vector float[] x                                  | ATTRIBUTE_MISSING
          @Column @Vector float[] x                          | ATTRIBUTE_MISSING ATTRIBUTE_MISSING
          @Column @Scalar String x                           | ATTRIBUTE_MISSING
          @Vector(length = 1) float[] x                      |
          @Vector(length = 0) float[] x                      | VECTOR_LENGTH
          @Vector(length = -1) float[] x                     | VECTOR_LENGTH
          @Vector(length = 1) int[] x                        | TYPE_NOT_READABLE
          @Vector(length = 536870911) float[] x              |
          @Vector(length = 536870912) float[] x              | TENSOR_TOO_LARGE
          @SampleWeight float x                              |
          @SampleWeight String x                             | WEIGHT_NOT_NUMERIC
          @SampleWeight float x, @SampleWeight int y         | TWO_WEIGHTS
          @SampleWeight @Vector(length = 0) String x         | TWO_ANNOTATIONS
          @Vector(length = 0) int[] x                        | TYPE_NOT_READABLE
          int x                                              | NO_ANNOTATION
          @Column("z") int x                                 | NO_ANNOTATION
          """)
  void judgesNumbers(String component, String expected) {
    assertThat(codes(components(component)))
        .extracting(ProblemCode::name)
        .isEqualTo(words(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ImagePath Path x              | @ImagePath lacks height and width. | (height = 224
          @ImagePath(width = 3) Path x   | @ImagePath lacks height. | (height = 224
          @Mask Path x                   | @Mask lacks classes. | @Mask(classes = 4)
          @Boxes List<Box> x             | @Boxes lacks most. | @Boxes(most = 20)
          @Keypoints float[] x           | @Keypoints lacks count. | @Keypoints(count = 17)
          @Vector float[] x              | @Vector lacks length. | @Vector(length = 3)
          @EncodedBy String x            | @EncodedBy has nothing in brackets. | Name the class
          @Column @Scalar int x          | @Column has nothing in brackets. | name of the column
          """)
  void saysWhichAttributeIsMissing(String component, String expected, String remedy) {
    assertThat(text(components(component))).contains(expected, remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min = 0                        | max is missing
          max = 0                        | min is missing
          min = 0, max = 1 / 0.0         | max is infinite
          min = -1 / 0.0, max = 1        | min is infinite
          min = 3, max = 2               | min is 3.0 and max is 2.0
          """)
  void namesTheEndOfTheRange(String settings, String expected) {
    assertThat(text(components("@Scalar(" + settings + ") int x"))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min = 0, max = 5, mean = 77    | 77
          min = 0, max = 5, std = 77     | 77
          min = 77, max = 1 / 0.0        | / 0.0
          min = 1 / 0.0, max = 77        | / 0.0
          min = 7, max = 3               | 3
          mean = 0 / 0.0, std = 1        | / 0.0
          std = -77                      | -77
          tensor = "7 7"                 | "7 7"
          role = {Role.INPUT, Role.TARGET} | {Role
          """)
  void pointsAtTheValue(String settings, String at) {
    String source = "@Sample(unlabelled = true) record Pet(@Scalar(" + settings + ") int age) {}";
    Reading reading = declared(source);
    assertThat(reading.problems()).hasSize(1);
    assertAt(reading, source, at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @OneHot Animal x                            |
          @OneHot None x                              | ENUM_TOO_SMALL: has no constants,
          @ClassIndex One x                           | ENUM_TOO_SMALL: has one constant, ONLY,
          @MultiHot Set<One> x                        | ENUM_TOO_SMALL: Set<One> has one constant
          @OneHot String x                            |
          @ClassIndex String x                        |
          @OneHot int x                               | CLASSES_MISSING: an int
          @OneHot(classes = "a") String x             | CLASSES_TOO_FEW: one class, "a",
          @OneHot(classes = {"a", "b"}) String x      |
          @OneHot(classes = {"a", "a"}) String x      | CLASS_REPEATED: "a" has the indices 0 and 1
          @OneHot(classes = {"b", "a", "b"}) int x    | CLASS_REPEATED: "b" has the indices 0 and 2
          @OneHot(classes = {"a", " "}) String x      | CLASS_BLANK: class 1 has
          @OneHot(classes = {"", "b"}) String x       | CLASS_BLANK: class 0 has
          @OneHot(classes = {"A", "B"}) Animal x      | CLASSES_CONFLICT: CAT, DOG.
          @OneHot(classes = {"CAT", "DOB"}) Animal x  | CLASSES_CONFLICT: For "DOB", did you mean DOG?
          @OneHot(classes = "1") Eight x              | CLASSES_CONFLICT: A, B, C, D, E, F, G, H.
          @OneHot(classes = "1") Nine x               | CLASSES_CONFLICT: A, B, C, D, E, F, G, H, and 1 more.
          @MultiHot Set<Animal> x                     |
          @MultiHot int[] x                           | CLASSES_MISSING: @MultiHot(classes
          @MultiHot(classes = {"a", "b"}) int[] x     |
          @OneHot Set<Animal> x                       | TYPE_NOT_READABLE: an enum, a
          @MultiHot Animal x                          | TYPE_NOT_READABLE: a Set or an EnumSet
          @OneHot(role = Role.INPUT) Animal x         |
          """)
  void judgesClasses(String component, String expected) {
    Reading reading = components(component);
    assertJudged(reading, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          byte[]                          |
          ByteBuffer                      |
          dev.sheaf.photo.PhotoSource     |
          dev.sheaf.photo.BytesPhoto      |
          Scan                            |
          Inherited                       |
          java.io.File                    | Did you mean Path? A File has toPath().
          Byte[]                          | Did you mean byte[], the bytes of
          List<Byte>                      | Did you mean byte[], the bytes of
          java.sql.Blob                   | Did you mean a class that implements dev.sheaf.photo.PhotoSource?
          java.io.InputStream             | Did you mean a class that implements dev.sheaf.photo.PhotoSource?
          java.net.URL                    | Did you mean a class that implements dev.sheaf.photo.PhotoSource?
          java.awt.image.BufferedImage    | What is decoded already is not read.
          byte[][]                        | a byte[][]; it reads a Path, a String or a URI of a file, a byte[] or a ByteBuffer of its bytes, or a PhotoSource.
          long                            | For a long there is @Scalar.
          """)
  void readsPhotosFromAnywhere(String type, String expected) {
    for (String annotation : List.of("@ImagePath(height = 1, width = 1)", "@Mask(classes = 2)")) {
      Reading reading =
          declared(
              "@Sample(unlabelled = true) record Pet(@ImagePath(height = 1, width = 1) Path photo, "
                  + annotation.replace("Mask(", "Mask(of = \"photo\", ")
                  + " "
                  + type
                  + " x) {}\n"
                  + "interface Scan extends dev.sheaf.photo.PhotoSource {}\n"
                  + "abstract class Old implements Scan {}\n"
                  + "abstract class Inherited extends Old {}");
      assertJudged(reading, expected == null ? null : "TYPE_NOT_READABLE: " + expected);
    }
  }

  /** Beside one photo. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Mask(classes = 2) Path x                                     |
          @Mask(of = "photo", classes = 256, ignore = 0) URI x          |
          @Mask(of = "photo", classes = 2, ignore = -1) String x        |
          @Mask(of = "", classes = 2) Path x                            |
          @Mask(classes = 1) Path x                                     | MASK_CLASSES: classes is 1,
          @Mask(classes = 257) Path x                                   | MASK_CLASSES: classes is 257,
          @Mask(classes = 2, ignore = -2) Path x                        | MASK_IGNORE: ignore is -2,
          @Mask(classes = 2, ignore = 256) Path x                       | MASK_IGNORE: or ignore = -1 for none
          @Mask(classes = 2) int[] x                                    | TYPE_NOT_READABLE: Did you mean byte[], the bytes of
          @Mask(of = "fhoto", classes = 2) Path x                       | PHOTO_UNKNOWN: Did you mean of = "photo"?
          @Mask(of = "picture", classes = 2) Path x                     | PHOTO_UNKNOWN: Name a component with @ImagePath, as in of = "photo".
          @Mask(of = "x", classes = 2) Path x                           | PHOTO_NOT_A_PICTURE: x is no photo: it has @Mask.
          @Boxes(of = "age", most = 1) List<Box> x                      | PHOTO_NOT_A_PICTURE: age is no photo: it has @Scalar.
          @Boxes(most = 1, smallest = 0) List<Box> x                    |
          @Boxes(most = 1, classes = "a") List<Box> x                   |
          @Boxes(most = 0) List<Box> x                                  | BOX_COUNT: most is 0,
          @Boxes(most = -1) List<Box> x                                 | BOX_COUNT: most is -1,
          @Boxes(most = 1, smallest = -0.5) List<Box> x                 | BOX_SIZE: smallest is -0.5,
          @Boxes(most = 1, smallest = 0 / 0.0) List<Box> x              | BOX_SIZE: smallest is NaN,
          @Boxes(most = 1, smallest = 1 / 0.0) List<Box> x              | BOX_SIZE: smallest is Infinity,
          @Boxes(most = 1, classes = {"a", "b", "a"}) List<Box> x       | CLASS_REPEATED: "a" has the indices 0 and 2
          @Boxes(most = 1, classes = {"a", " "}) List<Box> x            | CLASS_BLANK: class 1 has
          @Boxes(most = 1) List<Float> x                                | TYPE_NOT_READABLE: it reads a List of dev.sheaf.Box
          @Boxes(most = 1) Box x                                        | TYPE_NOT_READABLE: cannot read a Box
          @Boxes(most = 134217728) List<Box> x                          | TENSOR_TOO_LARGE: float32 [n, 134217728, 4]
          @Boxes(most = 1, role = Role.INPUT) List<Box> x               |
          @Boxes(most = 1, role = Role.WEIGHT) List<Box> x              | ROLE_IS_WEIGHT: @Boxes cannot
          @Keypoints(count = 1) float[] x                               |
          @Keypoints(count = 4, pairs = {3, 0, 1, 2}) float[] x         |
          @Keypoints(count = 0) float[] x                               | KEYPOINT_COUNT: count is 0,
          @Keypoints(count = 0, pairs = {1}) float[] x                  | KEYPOINT_COUNT: count is 0,
          @Keypoints(count = 4, pairs = 1) float[] x                    | PAIRS_ODD: pairs has 1 ind
          @Keypoints(count = 4, pairs = {4, 0}) float[] x               | PAIR_UNKNOWN: the index 4, and the points are 0 to 3
          @Keypoints(count = 4, pairs = {0, -1}) float[] x              | PAIR_UNKNOWN: the index -1,
          @Keypoints(count = 4, pairs = {2, 2}) float[] x               | PAIR_REPEATED: the index 2 twice
          @Keypoints(count = 1) double[] x                              | TYPE_NOT_READABLE: it reads a float[]
          @Boxes(most = 1) List<Box> x, @Scalar int xClasses            | COMPONENTS_COLLIDE: twice, for x and for xClasses
          @Boxes(most = 1) List<Box> x, @Scalar int x_CLASSES           | COMPONENTS_COLLIDE: X_CLASSES_FIELD twice
          """)
  void judgesWhatBelongsToAPhoto(String component, String expected) {
    assertJudged(
        components("@ImagePath(height = 2, width = 3) Path photo, " + component), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int a                                        | PHOTO_MISSING: Add a component
          Path photo, @Scalar int a                    |
          Path left, @ImagePath(height = 4, width = 5) Path right | PHOTO_AMBIGUOUS: Write of = "left" or of = "right".
          """)
  void findsTheOnlyPhoto(String components, String expected) {
    String annotation =
        components.startsWith("int") ? "@Scalar " : "@ImagePath(height = 2, width = 3) ";
    assertJudged(components("@Mask(classes = 2) Path x, " + annotation + components), expected);
  }

  /** What is wrong with the photo is not also wrong with what belongs to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ImagePath Path photo                            | @Mask(classes = 2) Path x               | ATTRIBUTE_MISSING
          @ImagePath Path photo                            | @Mask(of = "photo", classes = 2) Path x | ATTRIBUTE_MISSING
          @ImagePath(height = 0, width = 1) Path photo     | @Mask(classes = 2) Path x               | SIZE_NOT_POSITIVE
          @ImagePath(height = 1, width = 1) int photo      | @Mask(classes = 2) Path x               | TYPE_NOT_READABLE
          Path photo                                       | @Mask(of = "photo", classes = 2) Path x | NO_ANNOTATION
          """)
  void saysOneMistakeOfAPhotoOnce(String photo, String component, String expected) {
    assertThat(codes(components(photo + ", " + component)))
        .extracting(ProblemCode::name)
        .containsExactly(expected);
  }

  @Test
  void suggestsNothingWhereAllNamesAreRightOrFar() {
    assertThat(text(components("@OneHot(classes = {\"CAT\", \"DOG\"}) Animal x")))
        .doesNotContain("did you mean");
    assertThat(text(components("@OneHot(classes = {\"CAT\", \"GIRAFFE\"}) Animal x")))
        .doesNotContain("did you mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Path         | a Path there is @ImagePath(height = 224, width = 224), or for the classes of a photo's pixels @Mask(
          URI          | a URI there is @ImagePath(
          byte[]       | a byte[] there is @ImagePath(height = 224, width = 224) for the bytes of
          ByteBuffer   | a ByteBuffer there is @ImagePath(
          String       | a String there is @OneHot(classes
          Animal       | an Animal there is @OneHot or @ClassIndex.
          Set<Animal>  | a Set<Animal> there is @MultiHot.
          int[]        | an int[] there is @MultiHot(classes
          float[]      | a float[] there is @Vector(length = 3), or for points of a photo @Keypoints(
          List<Box>    | a List<Box> there is @Boxes(most = 20).
          double[]     | a double[] there is @Vector(
          List<Float>  | a List<Float> there is @Vector(
          int          | an int there is @Scalar, or for a class
          byte         | a byte there is @Scalar.
          short        | a short there is @Scalar.
          long         | a long there is @Scalar.
          float        | a float there is @Scalar.
          double       | a double there is @Scalar.
          char         | a char there is @EncodedBy
          boolean      | a boolean there is @EncodedBy
          List<String> | a List<String> there is @EncodedBy
          """)
  void suggestsAnAnnotation(String type, String expected) {
    assertThat(text(components(type + " x"))).contains("NO_ANNOTATION", "For " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Encodes(shape = 4) class E implements Encoder<String>            |
          @Encodes(shape = {}) class E implements Encoder<String>           |
          @Encodes(shape = {4, 1}) class E implements Encoder<CharSequence> |
          @Encodes(shape = {4, 0}) class E implements Encoder<String>       | ENCODER_SHAPE: [4, 0]
          @Encodes(shape = -1) class E implements Encoder<String>           | ENCODER_SHAPE: [-1]
          class E implements Encoder<String>                                | ENCODER_UNDECLARED: E does not say
          @Encodes(shape = 4) abstract class E implements Encoder<String>   | ENCODER_UNUSABLE: E is abstract,
          @Encodes(shape = 4) class E implements Encoder<Integer>           | ENCODER_OF_OTHER_TYPE: does not encode a String
          @Encodes(shape = 4) class E                                       | ENCODER_OF_OTHER_TYPE: E is not an Encoder.
          """)
  void judgesEncoders(String encoder, String expected) {
    Reading reading =
        declared(
            "@Sample(unlabelled = true) record Pet(@EncodedBy(E.class) String x) {}\n%s {}"
                .formatted(encoder));
    assertJudged(reading, expected);
  }

  /** Its name is nothing special, even without a package. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Builder", "Builder[]", "List<Builder>", "List<Builder[]>", "Builder.Part"})
  void allowsEncodersOfABuilder(String type) {
    Reading reading =
        declared(
            """
            class Builder { static class Part {} }
            @Encodes(shape = 1) class E implements Encoder<%1$s> {}
            @Sample(unlabelled = true) record Pet(@EncodedBy(E.class) %1$s x) {}
            """
                .formatted(type));
    assertThat(codes(reading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "int,Integer",
    "char,Character",
    "byte,Byte",
    "short,Short",
    "long,Long",
    "float,Float",
    "double,Double",
    "boolean,Boolean",
    "Path,Path"
  })
  void namesTheEncoderThatWouldDo(String type, String boxed) {
    String encoder = "@Encodes(shape = 4) class E implements Encoder<%s> {}";
    String record =
        "@Sample(unlabelled = true) record Pet(@EncodedBy(E.class) " + type + " x) {}\n";
    assertThat(text(declared(record + encoder.formatted("Void"))))
        .contains("Let it implement Encoder<" + boxed + ">.");
    assertThat(declared(record + encoder.formatted(boxed)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Sample class Pet { @Scalar int age; }                  | NOT_A_RECORD
          @Sample interface Pet {}                                | NOT_A_RECORD
          @Sample enum Pet { A, B }                               | NOT_A_RECORD
          record Pet(int x, @Scalar int age, @Scalar int y) {}    | SAMPLE_MISSING
          class O { @Sample private record Pet(@Scalar int age) {} } | RECORD_IS_PRIVATE
          class O { private static class I { @Sample record Pet(@Scalar int age) {} } } | RECORD_IS_PRIVATE
          class O { @Sample record Pet(@Scalar int age, @OneHot Animal a) {} } |
          @Sample record Pet<T>(@Scalar int age) {}               | RECORD_IS_GENERIC
          @Sample record Builder(@Scalar int age, @OneHot Animal a) {} |
          class O { @Sample record Builder(@Scalar int age, @OneHot Animal a) {} } |
          class Builder { @Sample record Pet(@Scalar int age, @OneHot Animal a) {} } |
          @Sample record Pet() {}                                 | NO_COMPONENTS
          @Sample(unlabelled = true) record Pet() {}              | NO_COMPONENTS
          @Sample record Pet(@Scalar int age) {}                  | NO_TARGET
          @Sample record Pet(@OneHot Animal a) {}                 | NO_INPUT
          @Sample(unlabelled = true) record Pet(@Scalar int age) {} |
          @Sample record Pet(@Scalar int age, int x) {}           | NO_ANNOTATION
          @Sample record Pet(@Scalar int age, @OneHot Animal a) {} class PetSequence {} | NAME_TAKEN
          @Sample record Pet(@Scalar int age, @OneHot Animal a) {} class PetSamples {} | NAME_TAKEN
          """)
  void judgesTheRecord(String declaration, String expected) {
    assertThat(codes(declared(declaration)))
        .extracting(ProblemCode::name)
        .isEqualTo(words(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A, B                                  |
          @ClassName("a") A, B                  |
          @ClassName({"x", "x"}) A, B           |
          @ClassName("x") A, @ClassName("X") B  |
          @ClassName("A") A, a                  |
          @ClassName("x") A, @ClassName("x") B  | Kind.B: the name "x" is that of A too.
          @ClassName("B") A, B                  | Kind.A: the name "B" is that of B too.
          A, @ClassName({"y", "a"}) B           | Kind.B: the name "a" is that of A too.
          A_B, @ClassName("a-b") B              | Kind.B: the name "a-b" is that of A_B too.
          """)
  void judgesTheNamesOfConstants(String constants, String expected) {
    List<Problem> problems =
        declared(
                "@Sample record Pet(@Scalar int x, @OneHot Kind k, @MultiHot Set<Kind> all) {}"
                    + " enum Kind { "
                    + constants
                    + " }")
            .problems();
    assertThat(problems).hasSize(expected == null ? 0 : 1);
    assertThat(problems).allMatch(problem -> problem.text().startsWith(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scale = 1.0 / 255                |
          scale = 2                        |
          scale = -1, mean = -255          |
          scale = 1, mean = {0, 255, 128}  |
          mean = 1                         |
          scale = 127.5                    | SCALE_LARGE did you mean scale = 1.0 / 127.5?
          scale = 255, mean = 300          | SCALE_LARGE did you mean scale = 1.0 / 255?
          scale = -256                     | SCALE_LARGE did you mean scale = 1.0 / -256?
          mean = 1.01                      | MEAN_OUT_OF_RANGE did you mean 0.004?
          mean = {0.5, -0.5, 0.5}          | MEAN_OUT_OF_RANGE write the mean of scaled pixels.
          mean = 1000                      | MEAN_OUT_OF_RANGE write the mean of scaled pixels.
          scale = 2.0 / 255, mean = -1     | MEAN_OUT_OF_RANGE write the mean of scaled pixels.
          """)
  void warnsOfScalesThatAreLikelyMistakes(String settings, String expected) {
    List<Problem> problems =
        declared(
                "@Sample(unlabelled = true) record Pet("
                    + "@ImagePath(height = 1, width = 1, %s) String photo) {}".formatted(settings))
            .problems();
    assertThat(problems).hasSize(expected == null ? 0 : 1);
    assertThat(problems)
        .allMatch(problem -> !problem.isError())
        .allMatch(
            problem ->
                expected.startsWith(problem.code() + " ")
                    && problem.text().contains(expected.substring(expected.indexOf(' ') + 1)));
  }

  @Test
  void saysWhichComponentLacksASampleAroundIt() {
    assertThat(
            text(declared("record Pet(int x, @Scalar int age, @Vector(length = 1) float[] y) {}")))
        .startsWith("Pet.age: @Scalar has no effect, because Pet has no @Sample.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kind x", "List<Kind> x", "Kind[] x", "Map<String, Kind> x", "Inner.In x"})
  void saysWhatIsHidden(String component) {
    Reading reading =
        declared(
            """
            class Outer {
              private enum Kind { A, B }
              private static class Inner { enum In { A, B } }
              @Sample(unlabelled = true)
              record Pet(@Scalar int age, @EncodedBy(E.class) %s) {}
              @Encodes(shape = 1) static class E implements Encoder<Object> {}
            }
            """
                .formatted(component));
    assertThat(codes(reading)).containsExactly(ProblemCode.TYPE_IS_PRIVATE);
    assertThat(text(reading))
        .contains(
            "its type %s is private".formatted(component.startsWith("Inner") ? "Inner" : "Kind"));
  }

  @Test
  void namesTheWeightThatIsOneAlready() {
    String text = text(components("@SampleWeight int a, @SampleWeight int b, @SampleWeight int c"));
    assertThat(text).contains("Pet.b: it is the second @SampleWeight; a is one already.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Scalar(tensor = "t") int a, @Scalar(tensor = "t") int b |
          @Scalar(tensor = "t") int a, @Scalar int m, @Scalar(tensor = "t") int b \
          | TENSOR_SPLIT: Pet.b: tensor "t" ended with a;
          @Scalar(tensor = "t") int a, @Scalar(tensor = "t") int b, @Scalar int m, @Scalar(tensor = "t") int c \
          | TENSOR_SPLIT: Pet.c: tensor "t" ended with b;
          @Scalar(tensor = "t") int a, @Scalar(tensor = "t", role = Role.TARGET) int b \
          | TENSOR_MIXED: Pet.b: it is a target, but a of the same tensor "t" is an input.
          @Scalar(tensor = "t", role = Role.TARGET) int a, @Scalar(tensor = "t") int b \
          | TENSOR_MIXED: Pet.b: it is an input, but a of the same tensor "t" is a target.
          @Scalar int fooBar, @Scalar int foo_bar | COMPONENTS_COLLIDE: FOO_BAR twice, for fooBar and for foo_bar
          @Scalar int size, @Scalar int sizeTensor | COMPONENTS_COLLIDE: sizeTensor() twice, for size and for sizeTensor
          @ImagePath(height = 1, width = 1) String aB, @ImagePath(height = 1, width = 1) String AB \
          | COMPONENTS_COLLIDE: Pet.AB: the generated code would have previewAB() twice, for aB and for AB.
          @Scalar int aB, @Scalar int AB |
          @Scalar int foo, @Scalar int bar |
          @Scalar int foo, @Column("foo") @Scalar int bar \
          | COLUMN_REPEATED: Pet.bar: the column "foo" is that of foo too.
          @Column("bar") @Scalar int foo, @Scalar int bar \
          | COLUMN_REPEATED: Pet.foo: the column "bar" is that of bar too.
          @Column("c") @Scalar int foo, @Column("c") @Scalar int bar \
          | COLUMN_REPEATED: Pet.bar: the column "c" is that of foo too.
          @Column("bar") @Scalar int foo, @Column("foo") @Scalar int bar |
          @Column("foo") @Scalar int foo, @Scalar int bar |
          """)
  void judgesTensorsTogether(String components, String expected) {
    Reading reading = components(components);
    assertJudged(reading, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          536870912            | 2.0 GB as float32 [n, 536870912]
          1610612736           | 6.0 GB
          """)
  void saysHowLargeASampleWouldBe(String length, String expected) {
    assertThat(text(components("@Vector(length = " + length + ") float[] x"))).contains(expected);
  }

  @Test
  void tellsHowToAddPictures() {
    String record =
        "@Sample(unlabelled = true) record Pet(@ImagePath(height = 1, width = 1) Path x) {}";
    Reading reading = Reading.of("Source.java", AROUND + record, ClassPath.withoutImages());
    assertThat(codes(reading)).containsExactly(ProblemCode.IMAGE_MODULE_MISSING);
    assertThat(text(reading)).contains("<artifactId>sheaf-image</artifactId>");
  }

  @ParameterizedTest
  @CsvSource({
    "Animl,Animal",
    "animal,Animal",
    "Aminal,Animal",
    "Kiten,Kitten",
    "Giraffe,",
  })
  void suggestsTheNearestClass(String written, String meant) {
    Reading reading =
        declared(
            "@Sample record Pet(@Scalar int age, @OneHot %s x) {} enum Kitten { A, B }"
                .formatted(written));
    if (meant == null) {
      assertThat(reading.problems()).isEmpty();
    } else {
      assertThat(text(reading))
          .contains("Pet.x: there is no class " + written, "Did you mean " + meant + "?");
    }
  }
}
