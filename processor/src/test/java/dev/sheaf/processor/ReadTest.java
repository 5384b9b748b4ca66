package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.BoxesKind;
import dev.sheaf.processor.field.ClassIndexKind;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ComponentModel.Absent;
import dev.sheaf.processor.field.DType;
import dev.sheaf.processor.field.EncodedKind;
import dev.sheaf.processor.field.EncoderModel;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.KeypointsKind;
import dev.sheaf.processor.field.MaskKind;
import dev.sheaf.processor.field.MultiHotKind;
import dev.sheaf.processor.field.OneHotKind;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.ScalarKind;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.field.VectorKind;
import dev.sheaf.processor.record.SampleModel;
import dev.sheaf.processor.record.SampleModel.Obstacle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a record: everything that is written, and the defaults of what is not. */
final class ReadTest {
  private static final String AROUND =
      """
      package pets;

      import dev.sheaf.*;
      import dev.sheaf.annotation.*;
      import dev.sheaf.Encoder;
      import java.net.URI;
      import java.nio.ByteBuffer;
      import java.nio.file.Path;
      import java.util.*;
      import dev.sheaf.annotation.Vector;

      enum Animal { CAT, @ClassName({"hound", "puppy"}) DOG; static final int LEGS = 4; }

      """;

  private static Reading declared(String text) {
    return Reading.of("pets/Source.java", AROUND + text, ClassPath.all());
  }

  private static ComponentModel component(String component) {
    return declared("@Sample record Pet(" + component + ") {}").sample().components().get(0);
  }

  private static FieldKind field(String component) {
    return component(component).field();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Path                       | PATH         | Path
          java.nio.file.Path         | PATH         | Path
          String                     | STRING       | String
          URI                        | URI          | URI
          byte                       | BYTE         | byte
          short                      | SHORT        | short
          int                        | INT          | int
          long                       | LONG         | long
          float                      | FLOAT        | float
          double                     | DOUBLE       | double
          boolean                    | OTHER        | boolean
          char                       | OTHER        | char
          Integer                    | OTHER        | Integer
          Animal                     | ENUM         | Animal
          Set<Animal>                | ENUM_SET     | Set<Animal>
          EnumSet<Animal>            | ENUM_SET     | EnumSet<Animal>
          Set<String>                | OTHER        | Set<String>
          Set<int[]>                 | OTHER        | Set<int[]>
          Set                        | OTHER        | Set
          List<Animal>               | OTHER        | List<Animal>
          List<Float>                | FLOAT_LIST   | List<Float>
          List<Double>               | OTHER        | List<Double>
          List<Box>                  | BOX_LIST     | List<Box>
          List<? extends Box>        | OTHER        | List<? extends Box>
          Set<Box>                   | OTHER        | Set<Box>
          List                       | OTHER        | List
          List<?>                    | OTHER        | List<?>
          List<? extends Float>      | OTHER        | List<? extends Float>
          List<? super Float>        | OTHER        | List<? super Float>
          int[]                      | INT_ARRAY    | int[]
          float[]                    | FLOAT_ARRAY  | float[]
          double[]                   | DOUBLE_ARRAY | double[]
          long[]                     | OTHER        | long[]
          float[][]                  | OTHER        | float[][]
          Map<String, List<Animal>>  | OTHER        | Map<String, List<Animal>>
          """)
  void readsTypes(String written, TypeModel.Kind kind, String text) {
    TypeModel type = component("@Scalar " + written + " x").type();
    assertThat(type.kind()).isEqualTo(kind);
    assertThat(type.text()).isEqualTo(text);
    assertThat(type.missing()).isEmpty();
    assertThat(type.hidden()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Animal", "Set<Animal>", "EnumSet<Animal>"})
  void readsTheConstantsOfEnumsAndWhatTheyAreCalled(String written) {
    TypeModel type = component("@OneHot " + written + " x").type();
    assertThat(type.constants()).containsExactly("CAT", "DOG");
    assertThat(type.otherNames()).isEqualTo(Map.of("DOG", List.of("hound", "puppy")));
  }

  @ParameterizedTest
  @CsvSource({"String", "int", "int[]", "Set<String>", "'Map<Animal, Animal>'"})
  void readsNoConstantsElsewhere(String written) {
    assertThat(component("@OneHot " + written + " x").type().constants()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Animl                    | Animl
          Animl[]                  | Animl
          List<Animl>              | Animl
          Map<String, List<Animl>> | Animl
          List<Animal>             |
          """)
  void namesWhatIsMissing(String written, String missing) {
    ComponentModel component = component("@OneHot " + written + " x");
    assertThat(component.type().missing()).isEqualTo(missing == null ? "" : missing);
    assertThat(component.resolution())
        .isEqualTo(missing == null ? Resolution.KNOWN : Resolution.WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Vector(length = SIZE) float[] x               | WAITING
          @Vector(length = Sizes.SIDE) float[] x         | WAITING
          @Vector(length = other.Sizes.SIDE) float[] x   | WAITING
          @Vector(length = java.util.Sizes.A) float[] x  | WAITING
          @Vector(length = 1 + Sizes.SIDE) float[] x     | WAITING
          @Vector(length = Part.SIDE) float[] x          | REJECTED
          @Vector(length = java.util.Map.A) float[] x    | REJECTED
          @Vector(length = Animal.CAT) float[] x         | REJECTED
          @EncodedBy(Missing.class) String x             | WAITING
          @EncodedBy(Part.class) String x                | WAITING
          @EncodedBy("Part") String x                    | REJECTED
          @Scalar(role = Role.NEITHER) int x             | REJECTED
          @Scalar(mode = 3) int x                        | REJECTED
          @Vector(length = "three") float[] x            | REJECTED
          @Vector Animl x                                | WAITING
          @Scaler int x                                  | REJECTED
          @Scalar @Scalar int x                          | REJECTED
          @Scalar(tensor = "x") int x                    | KNOWN
          @Deprecated int x                              | KNOWN
          @Vector float[] x                              | KNOWN
          """)
  void tellsWhatCannotBeJudged(String written, Resolution resolution) {
    Reading reading =
        declared("@Sample record Pet(" + written + ") {} class Part extends Missing {}");
    assertThat(reading.component("x").resolution()).isEqualTo(resolution);
    assertThat(reading.sample().resolution()).isEqualTo(resolution);
  }

  @ParameterizedTest
  @CsvSource({
    "@Sample(unlabeled = true), REJECTED",
    "@Sample(unlabelled = 3), REJECTED",
    "@Sampel, REJECTED",
    "@Sample, KNOWN",
    "@Deprecated, KNOWN"
  })
  void tellsWhatCannotBeJudgedOfTheRecord(String written, Resolution resolution) {
    SampleModel sample = declared(written + " record Pet(@Scalar int x) {}").sample();
    assertThat(sample.resolution()).isEqualTo(resolution);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Vector float[] x                              | @Vector: length
          @Mask Path x                                   | @Mask: classes
          @Boxes List<Box> x                             | @Boxes: most
          @Keypoints float[] x                           | @Keypoints: count
          @ImagePath Path x                              | @ImagePath: height width
          @ImagePath(height = 1) Path x                  | @ImagePath: width
          @ImagePath(width = 1) Path x                   | @ImagePath: height
          @EncodedBy String x                            | @EncodedBy: value
          @Column @Scalar int x                          | @Column: value
          @Scalar int x                                  |
          @ImagePath(height = 1, width = 1) Path x       |
          """)
  void tellsWhichAttributesAreAbsent(String written, String expected) {
    ComponentModel component = component(written);
    assertThat(component.resolution()).isEqualTo(Resolution.KNOWN);
    if (expected == null) {
      assertThat(component.absent()).isEmpty();
      assertThat(component.fields()).hasSize(1);
    } else {
      Absent absent = component.absent().get(0);
      assertThat(absent.annotation() + ": " + String.join(" ", absent.attributes()))
          .isEqualTo(expected);
    }
  }

  @Test
  void readsTheDefaultsOfAPicture() {
    ImageKind image = (ImageKind) field("@ImagePath(height = 2, width = 3) Path x");
    assertThat(image.annotation().roles().get()).isEmpty();
    assertThat(image.role()).isEqualTo(Role.INPUT);
    assertThat(image.shape()).containsExactly(3, 2, 3);
    assertThat(image.resize()).isEqualTo("BILINEAR");
    assertThat(image.fit()).isEqualTo("STRETCH");
    assertThat(image.antialias()).isTrue();
    assertThat(image.exif()).isTrue();
    assertThat(image.scale().get()).isEqualTo(1.0 / 255);
    assertThat(image.mean()).isEmpty();
    assertThat(image.std()).isEmpty();
    assertThat(image.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(image.isNormalised()).isFalse();
  }

  @Test
  void readsTheSettingsOfAPicture() {
    ImageKind image =
        (ImageKind)
            field(
                "@ImagePath(height = 2, width = 3, channels = 1, layout = Layout.CHANNELS_LAST,"
                    + " resize = Interpolation.AREA, antialias = false, fit = ImageFit.PAD, exif = false,"
                    + " scale = 2, mean = {3, 4}, std = 5, dtype = DType.UINT8,"
                    + " role = Role.TARGET) Path x");
    assertThat(image.annotation().roles().get()).containsExactly(Role.TARGET);
    assertThat(image.shape()).containsExactly(2, 3, 1);
    assertThat(image.resize()).isEqualTo("AREA");
    assertThat(image.fit()).isEqualTo("PAD");
    assertThat(image.antialias()).isFalse();
    assertThat(image.exif()).isFalse();
    assertThat(image.scale().get()).isEqualTo(2);
    assertThat(image.mean()).containsExactly(3.0, 4.0);
    assertThat(image.std()).containsExactly(5.0);
    assertThat(image.dtype()).isEqualTo(DType.UINT8);
  }

  private static FieldKind beside(String photo, String component) {
    return declared("@Sample record Pet(%s, %s) {}".formatted(component, photo))
        .sample()
        .components()
        .get(0)
        .field();
  }

  @Test
  void readsWhatBelongsToAPhoto() {
    String photo = "@ImagePath(height = 2, width = 3) Path photo";
    MaskKind mask = (MaskKind) beside(photo, "@Mask(classes = 4) Path x");
    assertThat(mask.role()).isEqualTo(Role.TARGET);
    assertThat(mask.shape()).containsExactly(2, 3);
    assertThat(mask.ignore().get()).isEqualTo(255);
    BoxesKind boxes = (BoxesKind) beside(photo, "@Boxes(most = 5) List<Box> x");
    assertThat(boxes.role()).isEqualTo(Role.TARGET);
    assertThat(boxes.shape()).containsExactly(5, 4);
    assertThat(boxes.format()).isEqualTo("XYXY");
    assertThat(boxes.normalised()).isFalse();
    assertThat(boxes.smallest().get()).isEqualTo(1);
    assertThat(boxes.classes().get()).isEmpty();
    FieldKind classes = boxes.second().orElseThrow();
    assertThat(classes.role()).isEqualTo(Role.TARGET);
    assertThat(classes.dtype()).isEqualTo(DType.INT64);
    assertThat(classes.shape()).containsExactly(5);
    KeypointsKind points = (KeypointsKind) beside(photo, "@Keypoints(count = 6) float[] x");
    assertThat(points.role()).isEqualTo(Role.TARGET);
    assertThat(points.shape()).containsExactly(6, 3);
    assertThat(points.pairs().get()).isEmpty();
    assertThat(points.normalised()).isFalse();
    assertThat(List.of(mask, boxes, classes, points))
        .allMatch(kind -> kind.followedPicture().equals(Optional.of("photo")));
    assertThat(beside(photo, "@Scalar int x").followedPicture()).isEmpty();
  }

  @Test
  void readsToWhichOfTwoPhotosSomethingBelongs() {
    String photos =
        "@ImagePath(height = 2, width = 3) Path left, @ImagePath(height = 4, width = 5) Path right";
    assertThat(beside(photos, "@Mask(of = \"right\", classes = 4) Path x").shape())
        .containsExactly(4, 5);
    assertThat(beside(photos, "@Mask(of = \"left\", classes = 4) Path x").meaning())
        .isEqualTo("mask of left, 4 classes, 255 ignored");
  }

  @Test
  void readsTheSecondTensorOfBoxes() {
    List<TensorModel> tensors =
        declared(
                "@Sample record Pet(@Scalar int a, @Boxes(most = 5) List<Box> x, @Scalar int b) {}")
            .sample()
            .tensors();
    assertThat(tensors).extracting(TensorModel::name).containsExactly("a", "x", "xClasses", "b");
    assertThat(tensors.get(2).columns()).extracting(ComponentModel::name).containsExactly("x");
  }

  @Test
  void readsNumbersAndClasses() {
    ScalarKind scalar = (ScalarKind) field("@Scalar(tensor = \"t\", mean = 1, std = 2) int x");
    assertThat(scalar.tensor().get()).isEqualTo("t");
    assertThat(scalar.mean().get()).isEqualTo(1);
    assertThat(scalar.std().get()).isEqualTo(2);
    assertThat(scalar.isRanged()).isFalse();
    scalar = (ScalarKind) field("@Scalar(min = 3, max = 4, role = Role.TARGET) int x");
    assertThat(scalar.tensor().get()).isEmpty();
    assertThat(scalar.min().get()).isEqualTo(3);
    assertThat(scalar.max().get()).isEqualTo(4);
    assertThat(scalar.role()).isEqualTo(Role.TARGET);
    assertThat(((VectorKind) field("@Vector(length = 7) float[] x")).length().get()).isEqualTo(7);
    assertThat(field("@SampleWeight int x").role()).isEqualTo(Role.WEIGHT);
    FieldKind classes = field("@ClassIndex(classes = {\"a\", \"b\"}) String x");
    assertThat(classes).isInstanceOf(ClassIndexKind.class);
    assertThat(classes.classNames()).containsExactly("a", "b");
    assertThat(field("@OneHot Animal x")).isInstanceOf(OneHotKind.class);
    assertThat(field("@MultiHot Set<Animal> x")).isInstanceOf(MultiHotKind.class);
  }

  @Test
  void readsTheColumn() {
    assertThat(component("@Scalar int x").column().get()).isEqualTo("x");
    assertThat(component("@Column(\"in cm\") @Scalar int x").column().get()).isEqualTo("in cm");
  }

  @Test
  void leavesOtherAnnotationsAlone() {
    assertThat(component("@Deprecated @SuppressWarnings(\"all\") @Scalar int x").fields())
        .hasSize(1);
    assertThat(component("@Deprecated int x").fields()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public final class E implements Encoder<String> { public E() {} } |
          record E() implements Encoder<String> {}            |
          final class E implements Encoder<String> {}         |
          final class E implements Encoder<String> { E() {} E(int x) {} } |
          abstract class E implements Encoder<String> {}      | is abstract
          interface E extends Encoder<String> {}              | is not a class
          enum E implements Encoder<String> { ONE }           | is not a class
          class E<T> implements Encoder<T> {}                 | has type parameters
          class E implements Encoder<String> { private E() {} } | has a constructor that the generated code cannot see
          class E implements Encoder<String> { protected E() {} } |
          class E implements Encoder<String> { E(int x) {} }  | has no constructor without parameters
          """)
  void saysWhyAnEncoderCannotBeMade(String encoder, String obstacle) {
    assertThat(encoder("@EncodedBy(E.class) String x", encoder).obstacle())
        .isEqualTo(Optional.ofNullable(obstacle));
  }

  private static EncoderModel encoder(String component, String declaration) {
    SampleModel sample =
        declared("@Sample record Pet(" + component + ") {}\n" + declaration).samples().get(0);
    return ((EncodedKind) sample.components().get(0).field()).encoder();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class I implements Encoder<String> {}                       | is not static
          static class I implements Encoder<String> {}                |
          record I() implements Encoder<String> {}                    |
          private static class I implements Encoder<String> {}        | cannot be seen by the generated code
          """)
  void saysWhyANestedEncoderCannotBeMade(String encoder, String obstacle) {
    SampleModel sample =
        declared(
                "class Outer { @Sample record Pet(@EncodedBy(I.class) String x) {} "
                    + encoder
                    + " }")
            .samples()
            .get(0);
    EncodedKind field = (EncodedKind) sample.components().get(0).field();
    assertThat(field.encoder().obstacle()).isEqualTo(Optional.ofNullable(obstacle));
    assertThat(field.encoder().name()).isEqualTo("pets.Outer$I");
  }

  /** An encoder in another package than the record must be public in all its parts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.ArrayList.class            | has type parameters
          java.util.Optional.class             | has type parameters
          java.lang.Math.class                 | has a constructor that the generated code cannot see
          java.util.Random.class               |
          java.lang.Integer.class              | has no constructor without parameters
          int.class                            | is not a class
          String[].class                       | is not a class
          Runnable.class                       | is not a class
          """)
  void looksFromThePackageOfTheRecord(String type, String obstacle) {
    EncoderModel encoder = encoder("@EncodedBy(" + type + ") String x", "");
    assertThat(encoder.obstacle()).isEqualTo(Optional.ofNullable(obstacle));
    assertThat(encoder.encodes()).isEmpty();
    assertThat(encoder.takesComponent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          String  | class E implements Encoder<String> {}                           | java.lang.String | true
          String  | class E implements Encoder<Object> {}                           | java.lang.Object | true
          Object  | class E implements Encoder<String> {}                           | java.lang.String | false
          int     | class E implements Encoder<Integer> {}                          | java.lang.Integer | true
          int     | class E implements Encoder<Long> {}                             | java.lang.Long | false
          String  | class E extends F {} class F implements Encoder<String> {}      | java.lang.String | true
          String  | class E extends F<String> {} class F<T> implements Encoder<T> {} | java.lang.String | true
          String  | class E implements Comparable<E>, Encoder<String> {}            | java.lang.String | true
          String  | class E implements G {} interface G extends Encoder<String> {}  | java.lang.String | true
          String  | class E {}                                                      |                  | false
          String  | class E implements Encoder {}                                   |                  | false
          """)
  void findsWhatAnEncoderEncodes(String type, String encoder, String encodes, boolean takes) {
    EncoderModel model = encoder("@EncodedBy(E.class) " + type + " x", encoder);
    assertThat(model.encodes().map(Object::toString)).isEqualTo(Optional.ofNullable(encodes));
    assertThat(model.takesComponent()).isEqualTo(takes);
    assertThat(model.name()).isEqualTo("pets.E");
    assertThat(model.text()).isEqualTo("E");
  }

  @Test
  void readsWhatAnEncoderDeclares() {
    EncoderModel encoder =
        encoder(
            "@EncodedBy(E.class) String x",
            "@Encodes(shape = {2, 3}, dtype = DType.INT64) class E implements Encoder<String> {}");
    assertThat(encoder.declared()).isTrue();
    assertThat(encoder.shape()).containsExactly(2, 3);
    assertThat(encoder.dtype()).isEqualTo(DType.INT64);
    encoder = encoder("@EncodedBy(E.class) String x", "class E implements Encoder<String> {}");
    assertThat(encoder.declared()).isFalse();
    assertThat(encoder.shape()).isEmpty();
    assertThat(encoder.dtype()).isEqualTo(DType.FLOAT32);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Sample record Pet(@Scalar int x) {}                                          | Pet             | false | true  |
          @Sample public record Pet(@Scalar int x) {}                                   | Pet             | true  | true  |
          public class Outer { @Sample public record Pet(@Scalar int x) {} }            | Outer.Pet       | true  | true  |
          public class Outer { @Sample record Pet(@Scalar int x) {} }                   | Outer.Pet       | false | true  |
          class Outer { @Sample public record Pet(@Scalar int x) {} }                   | Outer.Pet       | false | true  |
          interface A { interface B { @Sample record Pet(@Scalar int x) {} } }          | A.B.Pet         | false | true  |
          class Outer { @Sample private record Pet(@Scalar int x) {} }                  | Outer.Pet       | false | false | PRIVATE
          class A { private static class B { @Sample record Pet(@Scalar int x) {} } }   | A.B.Pet         | false | false | PRIVATE
          @Sample record Pet<T>(@Scalar int x) {}                                       | Pet             | false | false | GENERIC
          record Pet(@Scalar int x) {}                                                  | Pet             | false | true  | NOT_MARKED
          @Sample class Pet {}                                                          | Pet             | false | true  | NOT_A_RECORD
          @Sample class Pet<T> {}                                                       | Pet             | false | false | NOT_A_RECORD
          @Sample record Builder(@Scalar int x) {}                                      | Builder         | false | true  |
          class Outer { @Sample record Builder(@Scalar int x) {} }                      | Outer.Builder   | false | true  |
          """)
  void readsTheRecord(
      String declaration, String name, boolean isPublic, boolean isNameable, Obstacle obstacle) {
    SampleModel sample = declared(declaration).sample();
    assertThat(sample.name().packageName()).isEqualTo("pets");
    assertThat(sample.name().dotted()).isEqualTo(name);
    assertThat(sample.isPublic()).isEqualTo(isPublic);
    assertThat(sample.isNameable()).isEqualTo(isNameable);
    assertThat(sample.obstacle()).isEqualTo(Optional.ofNullable(obstacle));
    assertThat(sample.unlabelled()).isFalse();
  }

  @Test
  void readsWhetherThereAreTargets() {
    assertThat(declared("@Sample(unlabelled = true) record Pet() {}").sample().unlabelled())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Sample record Pet(@Scalar int x) {}                                          | false
          @Deprecated @Sample record Pet(@Scalar int x) {}                              | true
          @Sample record Pet(@Scalar int x) { @Deprecated public int x() { return x; } } | true
          @Sample record Pet(@Scalar int x) { public int x() { return x; } }            | false
          """)
  void readsWhetherItIsDeprecated(String declaration, boolean deprecated) {
    assertThat(declared(declaration).sample().isDeprecated()).isEqualTo(deprecated);
  }

  @Test
  void readsTheFieldsOfWhatIsNoRecord() {
    SampleModel sample =
        declared("@Sample class Pet { static int count; @Scalar int x; int y; }").sample();
    assertThat(sample.components()).extracting(ComponentModel::name).containsExactly("x", "y");
    assertThat(declared("@Sample enum Pet { ONE; int x; }").sample().components())
        .extracting(ComponentModel::name)
        .containsExactly("x");
    assertThat(
            declared("@Sample record Pet(@Scalar int x) { static final int Y = 1; }")
                .sample()
                .components())
        .extracting(ComponentModel::name)
        .containsExactly("x");
  }

  @Test
  void knowsWhatIsAroundARecord() {
    SampleModel sample =
        declared(
                "class Outer { class Near {} @Sample record Pet() { class Within {} } }"
                    + " class Far { class Hidden {} }"
                    + " class Outer_PetBatch {} @SheafGenerated class Outer_PetSequence {}")
            .samples()
            .stream()
            .filter(candidate -> candidate.name().dotted().equals("Outer.Pet"))
            .findFirst()
            .orElseThrow();
    assertThat(sample.scope().neighbours())
        .containsExactly(
            "Animal",
            "Far",
            "Near",
            "Outer",
            "Outer_PetBatch",
            "Outer_PetSequence",
            "Pet",
            "Within");
    assertThat(sample.scope().taken()).containsExactly("Outer_PetBatch");
    assertThat(sample.scope().seesImages()).isTrue();
    assertThat(sample.scope().hasImages()).isFalse();
  }
}
