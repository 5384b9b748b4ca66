package held;

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

/** Batches of {@link Crate} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class CrateSequence extends SampleSequence<Crate, CrateBatch> {
  /** photo: input float32 [n, 3, 2, 2]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 2, 2);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 2, 2);

  /** things: target float32 [n, 3, 4]. */
  public static final Shape THINGS_SHAPE = Shape.of(3, 4);
  static final BoxesField THINGS =
      BoxesField.builder("things", Role.TARGET, "photo", 2, 2, 3).build();

  /** thingsClasses: target int64 [n, 3]. */
  public static final Shape THINGS_CLASSES_SHAPE = Shape.of(3);
  static final BoxClassesField THINGS_CLASSES_FIELD = BoxClassesField.of("thingsClasses", THINGS);

  private static final Fields FIELDS =
      Fields.of(
          "Crate",
          """
          photo: input float32 [n, 3, 2, 2], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          things: target float32 [n, 3, 4], boxes of photo, xyxy in pixels, smallest 1.0
          thingsClasses: target int64 [n, 3], class index of each box of photo
          """,
          "6bd1e202039c24a9fe2fe448cdd0b630",
          PHOTO,
          THINGS,
          THINGS_CLASSES_FIELD);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private CrateSequence(SequenceBuilder<Crate, CrateSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Crate, CrateSequence> builder(List<Crate> samples) {
    return new SequenceBuilder<>(samples, CrateSequence::new);
  }

  @Override
  protected void encode(Crate sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    THINGS.encode(sample.things(), slot.row(1));
    THINGS_CLASSES_FIELD.encode(sample.things(), slot.row(2));
  }

  @Override
  protected CrateBatch batchOf(BatchBuffers<Crate> buffers) {
    return new CrateBatch(buffers);
  }
}
