package signals;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Signal} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>left      <td>input  <td>float32 [n, 2]
 * <tr><td>right     <td>input  <td>float32 [n, 3]
 * <tr><td>next      <td>target <td>float32 [n, 1]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SignalSequence extends SampleSequence<Signal, SignalBatch> {
  /** left: float32 [n, 2]. */
  public static final Shape LEFT_SHAPE = Shape.of(2);
  public static final DType LEFT_DTYPE = DType.FLOAT32;
  static final VectorField LEFT = VectorField.of("left", Role.INPUT, 2);

  /** right: float32 [n, 3]. */
  public static final Shape RIGHT_SHAPE = Shape.of(3);
  public static final DType RIGHT_DTYPE = DType.FLOAT32;
  static final VectorField RIGHT = VectorField.of("right", Role.INPUT, 3);

  /** next: float32 [n, 1]. */
  public static final Shape NEXT_SHAPE = Shape.of(1);
  public static final DType NEXT_DTYPE = DType.FLOAT32;
  static final VectorField NEXT = VectorField.of("next", Role.TARGET, 1);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "c47b21b9426bf76833c47c0b3a68c60f";

  private static final List<Field> FIELDS = List.of(LEFT, RIGHT, NEXT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Signal",
          FIELDS,
          """
          left: input float32 [n, 2], vector
          right: input float32 [n, 3], vector
          next: target float32 [n, 1], vector
          """,
          FINGERPRINT);

  private SignalSequence(SequenceBuilder<Signal, SignalSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Signal, SignalSequence> builder(List<Signal> samples) {
    return new SequenceBuilder<>(samples, SignalSequence::new);
  }

  @Override
  protected void encode(Signal sample, Slot slot) {
    LEFT.encode(sample.left(), slot.row(0));
    RIGHT.encode(sample.right(), slot.row(1));
    NEXT.encode(sample.next(), slot.row(2));
  }

  @Override
  protected SignalBatch batchOf(BatchBuffers<Signal> buffers) {
    return new SignalBatch(buffers);
  }
}
