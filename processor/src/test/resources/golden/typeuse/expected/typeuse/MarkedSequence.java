package typeuse;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Marked} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>values    <td>input  <td>float32 [n, 1]
 * <tr><td>given     <td>target <td>float32 [n, 2]
 * <tr><td>last      <td>input  <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MarkedSequence extends SampleSequence<Marked, MarkedBatch> {
  /** values: float32 [n, 1]. */
  public static final Shape VALUES_SHAPE = Shape.of(1);
  public static final DType VALUES_DTYPE = DType.FLOAT32;
  static final VectorField VALUES = VectorField.of("values", Role.INPUT, 1);

  /** given: float32 [n, 2]. */
  public static final int GIVEN_CLASSES = 2;
  public static final List<String> GIVEN_NAMES = List.of("YES", "NO");
  public static final Shape GIVEN_SHAPE = Shape.of(GIVEN_CLASSES);
  public static final DType GIVEN_DTYPE = DType.FLOAT32;
  static final MultiHotField GIVEN = MultiHotField.of("given", Role.TARGET, GIVEN_NAMES);

  /** last: float32 [n, 2]. */
  public static final int LAST_CLASSES = 2;
  public static final List<String> LAST_NAMES = List.of("YES", "NO");
  public static final Shape LAST_SHAPE = Shape.of(LAST_CLASSES);
  public static final DType LAST_DTYPE = DType.FLOAT32;
  static final OneHotField LAST = OneHotField.of("last", Role.INPUT, LAST_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "81441aa8e5b0d6018d3188dcbcb93676";

  private static final List<Field> FIELDS = List.of(VALUES, GIVEN, LAST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Marked",
          FIELDS,
          """
          values: input float32 [n, 1], vector
          given: target float32 [n, 2], multi-hot of YES, NO
          last: input float32 [n, 2], one-hot of YES, NO
          """,
          FINGERPRINT);

  private MarkedSequence(SequenceBuilder<Marked, MarkedSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
