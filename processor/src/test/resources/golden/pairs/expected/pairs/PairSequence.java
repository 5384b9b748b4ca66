package pairs;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Pair} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>left      <td>input  <td>float32 [n, 3, 1, 2]
 * <tr><td>right     <td>input  <td>float32 [n, 3, 1, 2]
 * <tr><td>baseline  <td>input  <td>float32 [n, 1]
 * <tr><td>same      <td>target <td>float32 [n, 2]
 * <tr><td>distance  <td>target <td>float32 [n, 1]
 * <tr><td>trust     <td>weight <td>float32 [n]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PairSequence extends SampleSequence<Pair, PairBatch> {
  /** left: float32 [n, 3, 1, 2]. */
  public static final Shape LEFT_SHAPE = Shape.of(3, 1, 2);
  public static final DType LEFT_DTYPE = DType.FLOAT32;
  static final ImageField LEFT = ImageField.builder("left", Role.INPUT, 1, 2).build();

  /** right: float32 [n, 3, 1, 2]. */
  public static final Shape RIGHT_SHAPE = Shape.of(3, 1, 2);
  public static final DType RIGHT_DTYPE = DType.FLOAT32;
  static final ImageField RIGHT = ImageField.builder("right", Role.INPUT, 1, 2).build();

  /** baseline: float32 [n, 1]. */
  public static final Shape BASELINE_SHAPE = Shape.of(1);
  public static final DType BASELINE_DTYPE = DType.FLOAT32;
  static final ScalarField BASELINE =
      ScalarField.builder("baseline", Role.INPUT).standardised("baseline", 1.0E-7, 0.001).build();

  /** same: float32 [n, 2]. */
  public static final int SAME_CLASSES = 2;
  public static final List<String> SAME_NAMES = List.of("NO", "YES");
  public static final Shape SAME_SHAPE = Shape.of(SAME_CLASSES);
  public static final DType SAME_DTYPE = DType.FLOAT32;
  static final OneHotField SAME = OneHotField.of("same", Role.TARGET, SAME_NAMES);

  /** distance: float32 [n, 1]. */
  public static final Shape DISTANCE_SHAPE = Shape.of(1);
  public static final DType DISTANCE_DTYPE = DType.FLOAT32;
  static final ScalarField DISTANCE =
      ScalarField.builder("distance", Role.TARGET).column("distance").build();

  /** trust: float32 [n]. */
  public static final Shape TRUST_SHAPE = Shape.of();
  public static final DType TRUST_DTYPE = DType.FLOAT32;
  static final WeightField TRUST = WeightField.of("trust");

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "0157ffeb4f43cfb90535c42066bf6195";

  private static final List<Field> FIELDS = List.of(LEFT, RIGHT, BASELINE, SAME, DISTANCE, TRUST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Pair",
          FIELDS,
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
          FINGERPRINT);

  private PairSequence(SequenceBuilder<Pair, PairSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
