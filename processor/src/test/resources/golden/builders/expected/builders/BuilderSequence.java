package builders;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Builder} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderSequence extends SampleSequence<Builder, BuilderBatch> {
  /** age: input float32 [n, 1]. */
  public static final Shape AGE_SHAPE = Shape.of(1);
  static final ScalarField AGE = ScalarField.builder("age", Role.INPUT).column("age").build();

  /** trade: target float32 [n, 2]. */
  public static final int TRADE_CLASSES = 2;
  static final OneHotField TRADE = OneHotField.of("trade", Role.TARGET, "MASON", "JOINER");
  public static final List<String> TRADE_NAMES = TRADE.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Builder",
          """
          age: input float32 [n, 1], x
          trade: target float32 [n, 2], one-hot of MASON, JOINER
          """,
          "1e3e5223867dfc512afdfff2e9fc6fa9",
          AGE,
          TRADE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private BuilderSequence(SequenceBuilder<Builder, BuilderSequence> settings) {
    super(FIELDS, settings);
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
