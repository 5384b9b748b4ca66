package letters;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Letters} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class LettersSequence extends SampleSequence<Letters, LettersBatch> {
  /** URLPath: input float32 [n, 1]. */
  public static final Shape URL_PATH_SHAPE = Shape.of(1);
  static final ScalarField URL_PATH =
      ScalarField.builder("URLPath", Role.INPUT).column("URLPath").build();

  /** x1y2: input float32 [n, 1]. */
  public static final Shape X1Y2_SHAPE = Shape.of(1);
  static final ScalarField X1Y2 = ScalarField.builder("x1y2", Role.INPUT).column("x1y2").build();

  /** größe: input float32 [n, 1]. */
  public static final Shape GRÖSSE_SHAPE = Shape.of(1);
  static final ScalarField GRÖSSE =
      ScalarField.builder("größe", Role.INPUT).column("größe").build();

  /** leftEyeX: input float32 [n, 1]. */
  public static final Shape LEFT_EYE_X_SHAPE = Shape.of(1);
  static final ScalarField LEFT_EYE_X =
      ScalarField.builder("leftEyeX", Role.INPUT).column("leftEyeX").build();

  /** a$b: input float32 [n, 1]. */
  public static final Shape A$B_SHAPE = Shape.of(1);
  static final ScalarField A$B = ScalarField.builder("a$b", Role.INPUT).column("a$b").build();

  /** _c: input float32 [n, 1]. */
  public static final Shape _C_SHAPE = Shape.of(1);
  static final ScalarField _C = ScalarField.builder("_c", Role.INPUT).column("_c").build();

  /** photo: input float32 [n, 1]. */
  public static final Shape PHOTO_SHAPE = Shape.of(1);
  static final ScalarField PHOTO = ScalarField.builder("photo", Role.INPUT).column("photo").build();

  /** photoShape: input float32 [n, 1]. */
  public static final Shape PHOTO_SHAPE_SHAPE = Shape.of(1);
  static final ScalarField PHOTO_SHAPE_FIELD =
      ScalarField.builder("photoShape", Role.INPUT).column("photoShape").build();

  /** photoClasses: target float32 [n, 3]. */
  public static final int PHOTO_CLASSES_CLASSES = 3;
  static final OneHotField PHOTO_CLASSES_FIELD =
      OneHotField.of("photoClasses", Role.TARGET, "lower", "UPPER", "Title_Case");
  public static final List<String> PHOTO_CLASSES_NAMES = PHOTO_CLASSES_FIELD.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Letters",
          """
          URLPath: input float32 [n, 1], x
          x1y2: input float32 [n, 1], x
          größe: input float32 [n, 1], x
          leftEyeX: input float32 [n, 1], x
          a$b: input float32 [n, 1], x
          _c: input float32 [n, 1], x
          photo: input float32 [n, 1], x
          photoShape: input float32 [n, 1], x
          photoClasses: target float32 [n, 3], one-hot of lower, UPPER, Title_Case
          """,
          "fc53551f31d4f60e82fe3fc8ecb4397c", URL_PATH, X1Y2, GRÖSSE, LEFT_EYE_X, A$B, _C, PHOTO,
          PHOTO_SHAPE_FIELD, PHOTO_CLASSES_FIELD);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private LettersSequence(SequenceBuilder<Letters, LettersSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Letters, LettersSequence> builder(List<Letters> samples) {
    return new SequenceBuilder<>(samples, LettersSequence::new);
  }

  @Override
  protected void encode(Letters sample, Slot slot) {
    URL_PATH.encode(sample.URLPath(), 0, slot.row(0));
    X1Y2.encode(sample.x1y2(), 0, slot.row(1));
    GRÖSSE.encode(sample.größe(), 0, slot.row(2));
    LEFT_EYE_X.encode(sample.leftEyeX(), 0, slot.row(3));
    A$B.encode(sample.a$b(), 0, slot.row(4));
    _C.encode(sample._c(), 0, slot.row(5));
    PHOTO.encode(sample.photo(), 0, slot.row(6));
    PHOTO_SHAPE_FIELD.encode(sample.photoShape(), 0, slot.row(7));
    PHOTO_CLASSES_FIELD.encode(sample.photoClasses(), slot.row(8));
  }

  @Override
  protected LettersBatch batchOf(BatchBuffers<Letters> buffers) {
    return new LettersBatch(buffers);
  }
}
