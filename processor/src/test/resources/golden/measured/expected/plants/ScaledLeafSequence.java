package plants;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link ScaledLeaf} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScaledLeafSequence extends SampleSequence<ScaledLeaf, ScaledLeafBatch> {
  /** photo: input float32 [n, 3, 4, 4]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 4, 4);
  static final ImageField PHOTO =
      ImageField.builder("photo", Role.INPUT, 4, 4)
          .mean(0.5333333, 0.2, 0.3333333)
          .std(0.3399346, 0.1632993, 0.3399346)
          .build();

  /** area: target float32 [n, 1]. */
  public static final Shape AREA_SHAPE = Shape.of(1);
  static final ScalarField AREA =
      ScalarField.builder("area", Role.TARGET).standardised("area", 400.25, 424.4055).build();

  private static final Fields FIELDS =
      Fields.of(
          "ScaledLeaf",
          """
          photo: input float32 [n, 3, 4, 4], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098 - [0.5333333, 0.2, 0.3333333], / [0.3399346, \
          0.1632993, 0.3399346]
          area: target float32 [n, 1], (x - 400.25) / 424.4055
          """,
          "42959f92537aed45766c25dd61c6c4a4",
          PHOTO,
          AREA);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ScaledLeafSequence(SequenceBuilder<ScaledLeaf, ScaledLeafSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<ScaledLeaf, ScaledLeafSequence> builder(List<ScaledLeaf> samples) {
    return new SequenceBuilder<>(samples, ScaledLeafSequence::new);
  }

  @Override
  protected void encode(ScaledLeaf sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    AREA.encode(sample.area(), 0, slot.row(1));
  }

  @Override
  protected ScaledLeafBatch batchOf(BatchBuffers<ScaledLeaf> buffers) {
    return new ScaledLeafBatch(buffers);
  }
}
