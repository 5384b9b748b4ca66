package swapped;

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

/** Batches of {@link Frame} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FrameSequence extends SampleSequence<Frame, FrameBatch> {
  /** file: input float32 [n, 3, 1, 1]. */
  public static final Shape FILE_SHAPE = Shape.of(3, 1, 1);
  static final ImageField FILE = ImageField.of("file", Role.INPUT, 1, 1);

  private static final Fields FIELDS =
      Fields.of(
          "Frame",
          """
          file: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          """,
          "15264c578e56a0e6fd9426e113359600",
          FILE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private FrameSequence(SequenceBuilder<Frame, FrameSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Frame, FrameSequence> builder(List<Frame> samples) {
    return new SequenceBuilder<>(samples, FrameSequence::new);
  }

  @Override
  protected void encode(Frame sample, Slot slot) {
    FILE.encode(sample.file(), slot.row(0));
  }

  @Override
  protected FrameBatch batchOf(BatchBuffers<Frame> buffers) {
    return new FrameBatch(buffers);
  }
}
