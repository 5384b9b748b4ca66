package swapped;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Shot} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ShotSequence extends SampleSequence<Shot, ShotBatch> {
  /** distance: target int64 [n]. */
  public static final int DISTANCE_CLASSES = 2;
  static final ClassIndexField DISTANCE =
      ClassIndexField.of("distance", Role.TARGET, "near", "far");
  public static final List<String> DISTANCE_NAMES = DISTANCE.classNames();

  /** file: input float32 [n, 3, 1, 1]. */
  public static final Shape FILE_SHAPE = Shape.of(3, 1, 1);
  static final ImageField FILE = ImageField.of("file", Role.INPUT, 1, 1);

  private static final Fields FIELDS =
      Fields.of(
          "Shot",
          """
          distance: target int64 [n], class index of near, far
          file: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          """,
          "9a86c2dc2e31af7c0664eb5e4a074dc7",
          DISTANCE,
          FILE);

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
    DISTANCE.encode(sample.distance(), slot.row(0));
    FILE.encode(sample.file(), slot.row(1));
  }

  @Override
  protected ShotBatch batchOf(BatchBuffers<Shot> buffers) {
    return new ShotBatch(buffers);
  }
}
