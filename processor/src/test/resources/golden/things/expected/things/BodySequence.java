package things;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.BoxClassesField;
import dev.sheaf.image.BoxesField;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.KeypointsField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Body} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BodySequence extends SampleSequence<Body, BodyBatch> {
  /** photo: input float32 [n, 3, 4, 8]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 4, 8);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 4, 8);

  /** person: target float32 [n, 1, 4]. */
  public static final Shape PERSON_SHAPE = Shape.of(1, 4);
  static final BoxesField PERSON =
      BoxesField.builder("person", Role.TARGET, "photo", 4, 8, 1).build();

  /** personClasses: target int64 [n, 1]. */
  public static final Shape PERSON_CLASSES_SHAPE = Shape.of(1);
  static final BoxClassesField PERSON_CLASSES_FIELD = BoxClassesField.of("personClasses", PERSON);

  /** joints: target float32 [n, 2, 3]. */
  public static final Shape JOINTS_SHAPE = Shape.of(2, 3);
  static final KeypointsField JOINTS =
      KeypointsField.builder("joints", Role.TARGET, "photo", 4, 8, 2).build();

  private static final Fields FIELDS =
      Fields.of(
          "Body",
          """
          photo: input float32 [n, 3, 4, 8], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          person: target float32 [n, 1, 4], boxes of photo, xyxy in pixels, smallest 1.0
          personClasses: target int64 [n, 1], class index of each box of photo
          joints: target float32 [n, 2, 3], keypoints of photo, in pixels
          """,
          "0bf3c003a0538c544965f560128248d4",
          PHOTO,
          PERSON,
          PERSON_CLASSES_FIELD,
          JOINTS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private BodySequence(SequenceBuilder<Body, BodySequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Body, BodySequence> builder(List<Body> samples) {
    return new SequenceBuilder<>(samples, BodySequence::new);
  }

  @Override
  protected void encode(Body sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    PERSON.encode(sample.person(), slot.row(1));
    PERSON_CLASSES_FIELD.encode(sample.person(), slot.row(2));
    JOINTS.encode(sample.joints(), slot.row(3));
  }

  @Override
  protected BodyBatch batchOf(BatchBuffers<Body> buffers) {
    return new BodyBatch(buffers);
  }
}
