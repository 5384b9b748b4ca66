package zoo;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Farm.Cow} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_CowSequence extends SampleSequence<Farm.Cow, Farm_CowBatch> {
  /** milk: input float32 [n, 1]. */
  public static final Shape MILK_SHAPE = Shape.of(1);
  static final ScalarField MILK = ScalarField.builder("milk", Role.INPUT).column("milk").build();

  /** price: target float32 [n, 1]. */
  public static final Shape PRICE_SHAPE = Shape.of(1);
  static final ScalarField PRICE =
      ScalarField.builder("price", Role.TARGET).column("price").build();

  private static final Fields FIELDS =
      Fields.of(
          "Farm.Cow",
          """
          milk: input float32 [n, 1], x
          price: target float32 [n, 1], x
          """,
          "35873d9401fc014576bf21206a474937",
          MILK,
          PRICE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private Farm_CowSequence(SequenceBuilder<Farm.Cow, Farm_CowSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Farm.Cow, Farm_CowSequence> builder(List<Farm.Cow> samples) {
    return new SequenceBuilder<>(samples, Farm_CowSequence::new);
  }

  @Override
  protected void encode(Farm.Cow sample, Slot slot) {
    MILK.encode(sample.milk(), 0, slot.row(0));
    PRICE.encode(sample.price(), 0, slot.row(1));
  }

  @Override
  protected Farm_CowBatch batchOf(BatchBuffers<Farm.Cow> buffers) {
    return new Farm_CowBatch(buffers);
  }
}
