package pairs;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Pair} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PairSequence extends SampleSequence<Pair, PairBatch> {
  /** left: input float32 [n, 3, 1, 2]. */
  public static final Shape LEFT_SHAPE = Shape.of(3, 1, 2);
  static final ImageField LEFT = ImageField.of("left", Role.INPUT, 1, 2);

  /** right: input float32 [n, 3, 1, 2]. */
  public static final Shape RIGHT_SHAPE = Shape.of(3, 1, 2);
  static final ImageField RIGHT = ImageField.of("right", Role.INPUT, 1, 2);

  /** baseline: input float32 [n, 1]. */
  public static final Shape BASELINE_SHAPE = Shape.of(1);
  static final ScalarField BASELINE =
      ScalarField.builder("baseline", Role.INPUT).standardised("baseline", 1.0E-7, 0.001).build();

  /** same: target float32 [n, 2]. */
  public static final int SAME_CLASSES = 2;
  static final OneHotField SAME = OneHotField.of("same", Role.TARGET, "NO", "YES");
  public static final List<String> SAME_NAMES = SAME.classNames();

  /** distance: target float32 [n, 1]. */
  public static final Shape DISTANCE_SHAPE = Shape.of(1);
  static final ScalarField DISTANCE =
      ScalarField.builder("distance", Role.TARGET).column("distance").build();

  /** trust: weight float32 [n]. */
  public static final Shape TRUST_SHAPE = Shape.of();
  static final WeightField TRUST = WeightField.of("trust");

  private static final Fields FIELDS =
      Fields.of(
          "Pair",
          """
          left: input float32 [n, 3, 1, 2], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          right: input float32 [n, 3, 1, 2], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          baseline: input float32 [n, 1], (x - 1.0E-7) / 0.001
          same: target float32 [n, 2], one-hot of NO, YES
          distance: target float32 [n, 1], x
          trust: weight float32 [n], weight
          """,
          "0157ffeb4f43cfb90535c42066bf6195", LEFT, RIGHT, BASELINE, SAME, DISTANCE, TRUST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private PairSequence(SequenceBuilder<Pair, PairSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Pair, PairSequence> builder(List<Pair> samples) {
    return new SequenceBuilder<>(samples, PairSequence::new);
  }

  @Override
  protected void encode(Pair sample, Slot slot) {
    LEFT.encode(sample.left(), slot.row(0));
    RIGHT.encode(sample.right(), slot.row(1));
    BASELINE.encode(sample.baseline(), 0, slot.row(2));
    SAME.encode(sample.same(), slot.row(3));
    DISTANCE.encode(sample.distance(), 0, slot.row(4));
    TRUST.encode(sample.trust(), slot.row(5));
  }

  @Override
  protected PairBatch batchOf(BatchBuffers<Pair> buffers) {
    return new PairBatch(buffers);
  }
}
