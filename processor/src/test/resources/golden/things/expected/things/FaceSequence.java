package things;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.KeypointsField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Face} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FaceSequence extends SampleSequence<Face, FaceBatch> {
  /** photo: input float32 [n, 3, 4, 8]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 4, 8);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 4, 8);

  /** eyes: target float32 [n, 2, 3]. */
  public static final Shape EYES_SHAPE = Shape.of(2, 3);
  static final KeypointsField EYES =
      KeypointsField.builder("eyes", Role.TARGET, "photo", 4, 8, 2).build();

  private static final Fields FIELDS =
      Fields.of(
          "Face",
          """
          photo: input float32 [n, 3, 4, 8], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          eyes: target float32 [n, 2, 3], keypoints of photo, in pixels
          """,
          "3c22a648d2130dd0ae42021b2d90db02",
          PHOTO,
          EYES);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private FaceSequence(SequenceBuilder<Face, FaceSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Face, FaceSequence> builder(List<Face> samples) {
    return new SequenceBuilder<>(samples, FaceSequence::new);
  }

  @Override
  protected void encode(Face sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    EYES.encode(sample.eyes(), slot.row(1));
  }

  @Override
  protected FaceBatch batchOf(BatchBuffers<Face> buffers) {
    return new FaceBatch(buffers);
  }
}
