package things;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.BoxClassesField;
import dev.sheaf.image.BoxesField;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Thing} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ThingSequence extends SampleSequence<Thing, ThingBatch> {
  /** boxes: target float32 [n, 2, 4]. */
  public static final Shape BOXES_SHAPE = Shape.of(2, 4);
  static final BoxesField BOXES =
      BoxesField.builder("boxes", Role.TARGET, "photo", 4, 8, 2)
          .classes("dog", "traffic light")
          .build();

  /** boxesClasses: target int64 [n, 2]. */
  public static final int BOXES_CLASSES = 2;
  static final BoxClassesField BOXES_CLASSES_FIELD = BoxClassesField.of("boxesClasses", BOXES);
  public static final List<String> BOXES_NAMES = BOXES_CLASSES_FIELD.classNames();

  /** photo: input float32 [n, 3, 4, 8]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 4, 8);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 4, 8);

  private static final Fields FIELDS =
      Fields.of(
          "Thing",
          """
          boxes: target float32 [n, 2, 4], boxes of photo, xyxy in pixels, smallest 1.0
          boxesClasses: target int64 [n, 2], class index of each box of photo: dog, "traffic \
          light"
          photo: input float32 [n, 3, 4, 8], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          """,
          "f1d44cd6be7b9e44f825665edd00f910",
          BOXES,
          BOXES_CLASSES_FIELD,
          PHOTO);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ThingSequence(SequenceBuilder<Thing, ThingSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Thing, ThingSequence> builder(List<Thing> samples) {
    return new SequenceBuilder<>(samples, ThingSequence::new);
  }

  @Override
  protected void encode(Thing sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(2));
    BOXES.encode(sample.boxes(), slot.row(0));
    BOXES_CLASSES_FIELD.encode(sample.boxes(), slot.row(1));
  }

  @Override
  protected ThingBatch batchOf(BatchBuffers<Thing> buffers) {
    return new ThingBatch(buffers);
  }
}
