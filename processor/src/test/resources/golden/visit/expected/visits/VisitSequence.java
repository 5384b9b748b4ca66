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
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Visit} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class VisitSequence extends SampleSequence<Visit, VisitBatch> {
  /** day: input float32 [n, 1]. */
  public static final Shape DAY_SHAPE = Shape.of(1);
  static final EncodedField<LocalDate> DAY =
      EncodedField.of("day", Role.INPUT, DType.FLOAT32, DAY_SHAPE, new Dates());

  /** time: input float32 [n, 1]. */
  public static final Shape TIME_SHAPE = Shape.of(1);
  static final EncodedField<LocalTime> TIME =
      EncodedField.of("time", Role.INPUT, DType.FLOAT32, TIME_SHAPE, new Clock());

  /** prices: input float32 [n, 1]. */
  public static final Shape PRICES_SHAPE = Shape.of(1);
  static final EncodedField<List<BigDecimal>> PRICES =
      EncodedField.of("prices", Role.INPUT, DType.FLOAT32, PRICES_SHAPE, new Prices());

  /** season: input float32 [n, 1]. */
  public static final Shape SEASON_SHAPE = Shape.of(1);
  static final EncodedField<Season> SEASON =
      EncodedField.of("season", Role.INPUT, DType.FLOAT32, SEASON_SHAPE, new Seasons());

  /** part: target int64 [n]. */
  public static final int PART_CLASSES = 2;
  static final ClassIndexField PART = ClassIndexField.of("part", Role.TARGET, "SUMMER", "WINTER");
  public static final List<String> PART_NAMES = PART.classNames();

  /** guests: target float32 [n, 1]. */
  public static final Shape GUESTS_SHAPE = Shape.of(1);
  static final ScalarField GUESTS =
      ScalarField.builder("guests", Role.TARGET).column("guests").build();

  private static final Fields FIELDS =
      Fields.of(
          "Visit",
          """
          day: input float32 [n, 1], encoded by visits.Dates
          time: input float32 [n, 1], encoded by visits.Clock
          prices: input float32 [n, 1], encoded by visits.Prices
          season: input float32 [n, 1], encoded by visits.Seasons
          part: target int64 [n], class index of SUMMER, WINTER
          guests: target float32 [n, 1], x
          """,
          "6220d876a53ccfae6a7b2ad2e38ea880", DAY, TIME, PRICES, SEASON, PART, GUESTS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private VisitSequence(SequenceBuilder<Visit, VisitSequence> settings) {
    super(FIELDS, settings);
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
