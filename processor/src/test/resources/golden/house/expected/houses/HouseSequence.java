package houses;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link House} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component         <th>role   <th>tensor
 * <tr><td>area, year, rooms <td>input  <td>features: float32 [n, 3]
 * <tr><td>walls             <td>input  <td>int64 [n]
 * <tr><td>price             <td>target <td>float32 [n, 1]
 * <tr><td>weight            <td>weight <td>float32 [n]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSequence extends SampleSequence<House, HouseBatch> {
  /** features: float32 [n, 3]. */
  public static final Shape FEATURES_SHAPE = Shape.of(3);
  public static final List<String> FEATURES_COLUMNS = List.of("area", "year", "rooms");
  public static final DType FEATURES_DTYPE = DType.FLOAT32;
  static final ScalarField FEATURES =
      ScalarField.builder("features", Role.INPUT)
          .standardised("area", 120.0, 45.5)
          .ranged("year", 1900.0, 2030.0)
          .column("rooms")
          .build();

  /** walls: int64 [n]. */
  public static final int WALLS_CLASSES = 3;
  public static final List<String> WALLS_NAMES = List.of("brick", "wood", "lime stone");
  public static final Shape WALLS_SHAPE = Shape.of();
  public static final DType WALLS_DTYPE = DType.INT64;
  static final ClassIndexField WALLS = ClassIndexField.of("walls", Role.INPUT, WALLS_NAMES);

  /** price: float32 [n, 1]. */
  public static final Shape PRICE_SHAPE = Shape.of(1);
  public static final DType PRICE_DTYPE = DType.FLOAT32;
  static final ScalarField PRICE =
      ScalarField.builder("price", Role.TARGET).standardised("price", 250000.0, 100000.0).build();

  /** weight: float32 [n]. */
  public static final Shape WEIGHT_SHAPE = Shape.of();
  public static final DType WEIGHT_DTYPE = DType.FLOAT32;
  static final WeightField WEIGHT = WeightField.of("weight");

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "73357a1764e23dbc82af17c26982f624";

  private static final List<Field> FIELDS = List.of(FEATURES, WALLS, PRICE, WEIGHT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "House",
          FIELDS,
          """
          features: input float32 [n, 3], area = (x - 120.0) / 45.5; year = (x - 1900.0) / 130.0; \
          rooms = x
          walls: input int64 [n], class index of brick, wood, "lime stone"
          price: target float32 [n, 1], (x - 250000.0) / 100000.0
          weight: weight float32 [n], weight
          """,
          FINGERPRINT);

  private HouseSequence(SequenceBuilder<House, HouseSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
