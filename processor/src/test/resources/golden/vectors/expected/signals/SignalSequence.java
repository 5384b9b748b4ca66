package signals;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Signal} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SignalSequence extends SampleSequence<Signal, SignalBatch> {
  /** left: input float32 [n, 2]. */
  public static final Shape LEFT_SHAPE = Shape.of(2);
  static final VectorField LEFT = VectorField.of("left", Role.INPUT, 2);

  /** right: input float32 [n, 3]. */
  public static final Shape RIGHT_SHAPE = Shape.of(3);
  static final VectorField RIGHT = VectorField.of("right", Role.INPUT, 3);

  /** next: target float32 [n, 1]. */
  public static final Shape NEXT_SHAPE = Shape.of(1);
  static final VectorField NEXT = VectorField.of("next", Role.TARGET, 1);

  private static final Fields FIELDS =
      Fields.of(
          "Signal",
          """
          left: input float32 [n, 2], vector
          right: input float32 [n, 3], vector
          next: target float32 [n, 1], vector
          """,
          "c47b21b9426bf76833c47c0b3a68c60f",
          LEFT,
          RIGHT,
          NEXT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private SignalSequence(SequenceBuilder<Signal, SignalSequence> settings) {
    super(FIELDS, settings);
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
