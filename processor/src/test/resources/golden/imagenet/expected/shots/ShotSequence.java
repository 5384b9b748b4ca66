package shots;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Shot} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ShotSequence extends SampleSequence<Shot, ShotBatch> {
  /** photo: input float32 [n, 3, 1, 1]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 1, 1);
  static final ImageField PHOTO =
      ImageField.builder("photo", Role.INPUT, 1, 1)
          .mean(0.485, 0.456, 0.406)
          .std(0.229, 0.224, 0.225)
          .build();

  /** grey: input float32 [n, 1, 1, 1]. */
  public static final Shape GREY_SHAPE = Shape.of(1, 1, 1);
  static final ImageField GREY =
      ImageField.builder("grey", Role.INPUT, 1, 1).channels(1).mean(0.5).std(0.5).build();

  private static final Fields FIELDS =
      Fields.of(
          "Shot",
          """
          photo: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098 - [0.485, 0.456, 0.406], / [0.229, 0.224, 0.225]
          grey: input float32 [n, 1, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098 - [0.5], / [0.5]
          """,
          "51f9a474ae3a64ec76af9155dea5d0fa",
          PHOTO,
          GREY);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ShotSequence(SequenceBuilder<Shot, ShotSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Shot, ShotSequence> builder(List<Shot> samples) {
    return new SequenceBuilder<>(samples, ShotSequence::new);
  }

  @Override
  protected void encode(Shot sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    GREY.encode(sample.grey(), slot.row(1));
  }

  @Override
  protected ShotBatch batchOf(BatchBuffers<Shot> buffers) {
    return new ShotBatch(buffers);
  }
}
