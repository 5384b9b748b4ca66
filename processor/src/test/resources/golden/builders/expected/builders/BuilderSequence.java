package builders;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Builder} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>age       <td>input  <td>float32 [n, 1]
 * <tr><td>trade     <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderSequence extends SampleSequence<Builder, BuilderBatch> {
  /** age: float32 [n, 1]. */
  public static final Shape AGE_SHAPE = Shape.of(1);
  public static final DType AGE_DTYPE = DType.FLOAT32;
  static final ScalarField AGE = ScalarField.builder("age", Role.INPUT).column("age").build();

  /** trade: float32 [n, 2]. */
  public static final int TRADE_CLASSES = 2;
  public static final List<String> TRADE_NAMES = List.of("MASON", "JOINER");
  public static final Shape TRADE_SHAPE = Shape.of(TRADE_CLASSES);
  public static final DType TRADE_DTYPE = DType.FLOAT32;
  static final OneHotField TRADE = OneHotField.of("trade", Role.TARGET, TRADE_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "1e3e5223867dfc512afdfff2e9fc6fa9";

  private static final List<Field> FIELDS = List.of(AGE, TRADE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Builder",
          FIELDS,
          """
          age: input float32 [n, 1], x
          trade: target float32 [n, 2], one-hot of MASON, JOINER
          """,
          FINGERPRINT);

  private BuilderSequence(SequenceBuilder<Builder, BuilderSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Builder, BuilderSequence> builder(List<Builder> samples) {
    return new SequenceBuilder<>(samples, BuilderSequence::new);
  }

  @Override
  protected void encode(Builder sample, Slot slot) {
    AGE.encode(sample.age(), 0, slot.row(0));
    TRADE.encode(sample.trade(), slot.row(1));
  }

  @Override
  protected BuilderBatch batchOf(BatchBuffers<Builder> buffers) {
    return new BuilderBatch(buffers);
  }
}
