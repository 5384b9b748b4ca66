package houses;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link House} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSequence extends SampleSequence<House, HouseBatch> {
  /** features: input float32 [n, 3]. */
  public static final Shape FEATURES_SHAPE = Shape.of(3);
  static final ScalarField FEATURES =
      ScalarField.builder("features", Role.INPUT)
          .standardised("area", 120.0, 45.5)
          .ranged("year", 1900.0, 2030.0)
          .column("rooms")
          .build();
  public static final List<String> FEATURES_COLUMNS = FEATURES.columnNames();

  /** walls: input int64 [n]. */
  public static final int WALLS_CLASSES = 3;
  static final ClassIndexField WALLS =
      ClassIndexField.of("walls", Role.INPUT, "brick", "wood", "lime stone");
  public static final List<String> WALLS_NAMES = WALLS.classNames();

  /** price: target float32 [n, 1]. */
  public static final Shape PRICE_SHAPE = Shape.of(1);
  static final ScalarField PRICE =
      ScalarField.builder("price", Role.TARGET).standardised("price", 250000.0, 100000.0).build();

  /** weight: weight float32 [n]. */
  public static final Shape WEIGHT_SHAPE = Shape.of();
  static final WeightField WEIGHT = WeightField.of("weight");

  private static final Fields FIELDS =
      Fields.of(
          "House",
          """
          features: input float32 [n, 3], area = (x - 120.0) / 45.5; year = (x - 1900.0) / 130.0; \
          rooms = x
          walls: input int64 [n], class index of brick, wood, "lime stone"
          price: target float32 [n, 1], (x - 250000.0) / 100000.0
          weight: weight float32 [n], weight
          """,
          "73357a1764e23dbc82af17c26982f624",
          FEATURES,
          WALLS,
          PRICE,
          WEIGHT);

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
    FEATURES.encode(sample.area(), 0, slot.row(0));
    FEATURES.encode(sample.year(), 1, slot.row(0));
    FEATURES.encode(sample.rooms(), 2, slot.row(0));
    WALLS.encode(sample.walls(), slot.row(1));
    PRICE.encode(sample.price(), 0, slot.row(2));
    WEIGHT.encode(sample.weight(), slot.row(3));
  }

  @Override
  protected HouseBatch batchOf(BatchBuffers<House> buffers) {
    return new HouseBatch(buffers);
  }
}
