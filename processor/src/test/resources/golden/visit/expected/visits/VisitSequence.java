package visits;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.EncodedField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Visit} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>day       <td>input  <td>float32 [n, 1]
 * <tr><td>time      <td>input  <td>float32 [n, 1]
 * <tr><td>prices    <td>input  <td>float32 [n, 1]
 * <tr><td>season    <td>input  <td>float32 [n, 1]
 * <tr><td>part      <td>target <td>int64 [n]
 * <tr><td>guests    <td>target <td>float32 [n, 1]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class VisitSequence extends SampleSequence<Visit, VisitBatch> {
  /** day: float32 [n, 1]. */
  public static final Shape DAY_SHAPE = Shape.of(1);
  public static final DType DAY_DTYPE = DType.FLOAT32;
  static final EncodedField<LocalDate> DAY =
      EncodedField.of("day", Role.INPUT, DAY_DTYPE, DAY_SHAPE, new Dates());

  /** time: float32 [n, 1]. */
  public static final Shape TIME_SHAPE = Shape.of(1);
  public static final DType TIME_DTYPE = DType.FLOAT32;
  static final EncodedField<LocalTime> TIME =
      EncodedField.of("time", Role.INPUT, TIME_DTYPE, TIME_SHAPE, new Clock());

  /** prices: float32 [n, 1]. */
  public static final Shape PRICES_SHAPE = Shape.of(1);
  public static final DType PRICES_DTYPE = DType.FLOAT32;
  static final EncodedField<List<BigDecimal>> PRICES =
      EncodedField.of("prices", Role.INPUT, PRICES_DTYPE, PRICES_SHAPE, new Prices());

  /** season: float32 [n, 1]. */
  public static final Shape SEASON_SHAPE = Shape.of(1);
  public static final DType SEASON_DTYPE = DType.FLOAT32;
  static final EncodedField<Season> SEASON =
      EncodedField.of("season", Role.INPUT, SEASON_DTYPE, SEASON_SHAPE, new Seasons());

  /** part: int64 [n]. */
  public static final int PART_CLASSES = 2;
  public static final List<String> PART_NAMES = List.of("SUMMER", "WINTER");
  public static final Shape PART_SHAPE = Shape.of();
  public static final DType PART_DTYPE = DType.INT64;
  static final ClassIndexField PART = ClassIndexField.of("part", Role.TARGET, PART_NAMES);

  /** guests: float32 [n, 1]. */
  public static final Shape GUESTS_SHAPE = Shape.of(1);
  public static final DType GUESTS_DTYPE = DType.FLOAT32;
  static final ScalarField GUESTS =
      ScalarField.builder("guests", Role.TARGET).column("guests").build();

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "6220d876a53ccfae6a7b2ad2e38ea880";

  private static final List<Field> FIELDS = List.of(DAY, TIME, PRICES, SEASON, PART, GUESTS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Visit",
          FIELDS,
          """
          day: input float32 [n, 1], encoded by visits.Dates
          time: input float32 [n, 1], encoded by visits.Clock
          prices: input float32 [n, 1], encoded by visits.Prices
          season: input float32 [n, 1], encoded by visits.Seasons
          part: target int64 [n], class index of SUMMER, WINTER
          guests: target float32 [n, 1], x
          """,
          FINGERPRINT);

  private VisitSequence(SequenceBuilder<Visit, VisitSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Visit, VisitSequence> builder(List<Visit> samples) {
    return new SequenceBuilder<>(samples, VisitSequence::new);
  }

  @Override
  protected void encode(Visit sample, Slot slot) {
    DAY.encode(sample.day(), slot.row(0));
    TIME.encode(sample.time(), slot.row(1));
    PRICES.encode(sample.prices(), slot.row(2));
    SEASON.encode(sample.season(), slot.row(3));
    PART.encode(sample.part(), slot.row(4));
    GUESTS.encode(sample.guests(), 0, slot.row(5));
  }

  @Override
  protected VisitBatch batchOf(BatchBuffers<Visit> buffers) {
    return new VisitBatch(buffers);
  }
}
