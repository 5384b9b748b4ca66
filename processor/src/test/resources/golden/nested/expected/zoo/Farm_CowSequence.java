package zoo;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Farm.Cow} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>milk      <td>input  <td>float32 [n, 1]
 * <tr><td>price     <td>target <td>float32 [n, 1]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_CowSequence extends SampleSequence<Farm.Cow, Farm_CowBatch> {
  /** milk: float32 [n, 1]. */
  public static final Shape MILK_SHAPE = Shape.of(1);
  public static final DType MILK_DTYPE = DType.FLOAT32;
  static final ScalarField MILK = ScalarField.builder("milk", Role.INPUT).column("milk").build();

  /** price: float32 [n, 1]. */
  public static final Shape PRICE_SHAPE = Shape.of(1);
  public static final DType PRICE_DTYPE = DType.FLOAT32;
  static final ScalarField PRICE =
      ScalarField.builder("price", Role.TARGET).column("price").build();

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "35873d9401fc014576bf21206a474937";

  private static final List<Field> FIELDS = List.of(MILK, PRICE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Farm.Cow",
          FIELDS,
          """
          milk: input float32 [n, 1], x
          price: target float32 [n, 1], x
          """,
          FINGERPRINT);

  private Farm_CowSequence(SequenceBuilder<Farm.Cow, Farm_CowSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
