package strict;

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
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Reading} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ReadingSequence extends SampleSequence<Reading, ReadingBatch> {
  /** celsius: input float32 [n, 1]. */
  public static final Shape CELSIUS_SHAPE = Shape.of(1);
  static final ScalarField CELSIUS =
      ScalarField.builder("celsius", Role.INPUT).ranged("celsius", -40.0, 60.0).build();

  /** sky: target int64 [n]. */
  public static final int SKY_CLASSES = 2;
  static final ClassIndexField SKY = ClassIndexField.of("sky", Role.TARGET, "CLEAR", "CLOUDY");
  public static final List<String> SKY_NAMES = SKY.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Reading",
          """
          celsius: input float32 [n, 1], (x - -40.0) / 100.0
          sky: target int64 [n], class index of CLEAR, CLOUDY
          """,
          "8586a7385e42f6f63b78280752529a55",
          CELSIUS,
          SKY);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ReadingSequence(SequenceBuilder<Reading, ReadingSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Reading, ReadingSequence> builder(List<Reading> samples) {
    return new SequenceBuilder<>(samples, ReadingSequence::new);
  }

  @Override
  protected void encode(Reading sample, Slot slot) {
    CELSIUS.encode(sample.celsius(), 0, slot.row(0));
    SKY.encode(sample.sky(), slot.row(1));
  }

  @Override
  protected ReadingBatch batchOf(BatchBuffers<Reading> buffers) {
    return new ReadingBatch(buffers);
  }
}
