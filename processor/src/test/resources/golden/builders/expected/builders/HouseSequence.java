package builders;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.EncodedField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link House} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSequence extends SampleSequence<House, HouseBatch> {
  /** mason: input float32 [n]. */
  public static final Shape MASON_SHAPE = Shape.of();
  static final EncodedField<Builder> MASON =
      EncodedField.of("mason", Role.INPUT, DType.FLOAT32, MASON_SHAPE, new House.Age());

  /** others: input float32 [n]. */
  public static final Shape OTHERS_SHAPE = Shape.of();
  static final EncodedField<List<Builder>> OTHERS =
      EncodedField.of("others", Role.INPUT, DType.FLOAT32, OTHERS_SHAPE, new House.Count());

  private static final Fields FIELDS =
      Fields.of(
          "House",
          """
          mason: input float32 [n], encoded by builders.House$Age
          others: input float32 [n], encoded by builders.House$Count
          """,
          "37c3f0c1ef457a9fab2c0e6dcc154bfe",
          MASON,
          OTHERS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private HouseSequence(SequenceBuilder<House, HouseSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<House, HouseSequence> builder(List<House> samples) {
    return new SequenceBuilder<>(samples, HouseSequence::new);
  }

  @Override
  protected void encode(House sample, Slot slot) {
    MASON.encode(sample.mason(), slot.row(0));
    OTHERS.encode(sample.others(), slot.row(1));
  }

  @Override
  protected HouseBatch batchOf(BatchBuffers<House> buffers) {
    return new HouseBatch(buffers);
  }
}
