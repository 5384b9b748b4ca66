package swapped;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Frame} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role  <th>tensor
 * <tr><td>file      <td>input <td>float32 [n, 3, 1, 1]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FrameSequence extends SampleSequence<Frame, FrameBatch> {
  /** file: float32 [n, 3, 1, 1]. */
  public static final Shape FILE_SHAPE = Shape.of(3, 1, 1);
  public static final DType FILE_DTYPE = DType.FLOAT32;
  static final ImageField FILE = ImageField.builder("file", Role.INPUT, 1, 1).build();

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "15264c578e56a0e6fd9426e113359600";

  private static final List<Field> FIELDS = List.of(FILE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Frame",
          FIELDS,
          """
          file: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          """,
          FINGERPRINT);

  private FrameSequence(SequenceBuilder<Frame, FrameSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
