package typeuse;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Marked} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MarkedSequence extends SampleSequence<Marked, MarkedBatch> {
  /** values: input float32 [n, 1]. */
  public static final Shape VALUES_SHAPE = Shape.of(1);
  static final VectorField VALUES = VectorField.of("values", Role.INPUT, 1);

  /** given: target float32 [n, 2]. */
  public static final int GIVEN_CLASSES = 2;
  static final MultiHotField GIVEN = MultiHotField.of("given", Role.TARGET, "YES", "NO");
  public static final List<String> GIVEN_NAMES = GIVEN.classNames();

  /** last: input float32 [n, 2]. */
  public static final int LAST_CLASSES = 2;
  static final OneHotField LAST = OneHotField.of("last", Role.INPUT, "YES", "NO");
  public static final List<String> LAST_NAMES = LAST.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Marked",
          """
          values: input float32 [n, 1], vector
          given: target float32 [n, 2], multi-hot of YES, NO
          last: input float32 [n, 2], one-hot of YES, NO
          """,
          "81441aa8e5b0d6018d3188dcbcb93676",
          VALUES,
          GIVEN,
          LAST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private MarkedSequence(SequenceBuilder<Marked, MarkedSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Marked, MarkedSequence> builder(List<Marked> samples) {
    return new SequenceBuilder<>(samples, MarkedSequence::new);
  }

  @Override
  protected void encode(Marked sample, Slot slot) {
    VALUES.encode(sample.values(), slot.row(0));
    GIVEN.encode(sample.given(), slot.row(1));
    LAST.encode(sample.last(), slot.row(2));
  }

  @Override
  protected MarkedBatch batchOf(BatchBuffers<Marked> buffers) {
    return new MarkedBatch(buffers);
  }
}
