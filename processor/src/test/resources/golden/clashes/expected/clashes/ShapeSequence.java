package clashes;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Shape} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>sides     <td>input  <td>float32 [n, 1]
 * <tr><td>list      <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SuppressWarnings("deprecation")
@SheafGenerated
public final class ShapeSequence extends SampleSequence<Shape, ShapeBatch> {
  /** sides: float32 [n, 1]. */
  public static final dev.sheaf.Shape SIDES_SHAPE = dev.sheaf.Shape.of(1);
  public static final DType SIDES_DTYPE = DType.FLOAT32;
  static final ScalarField SIDES = ScalarField.builder("sides", Role.INPUT).column("sides").build();

  /** list: float32 [n, 2]. */
  public static final int LIST_CLASSES = 2;
  public static final List<String> LIST_NAMES = List.of("FLAT", "STEEP");
  public static final dev.sheaf.Shape LIST_SHAPE = dev.sheaf.Shape.of(LIST_CLASSES);
  public static final DType LIST_DTYPE = DType.FLOAT32;
  static final OneHotField LIST = OneHotField.of("list", Role.TARGET, LIST_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "6479ba2d193a6dd0b1eb48e4a692b2e3";

  private static final List<Field> FIELDS = List.of(SIDES, LIST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Shape",
          FIELDS,
          """
          sides: input float32 [n, 1], x
          list: target float32 [n, 2], one-hot of FLAT, STEEP
          """,
          FINGERPRINT);

  private ShapeSequence(SequenceBuilder<Shape, ShapeSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Shape, ShapeSequence> builder(List<Shape> samples) {
    return new SequenceBuilder<>(samples, ShapeSequence::new);
  }

  @Override
  protected void encode(Shape sample, Slot slot) {
    SIDES.encode(sample.sides(), 0, slot.row(0));
    LIST.encode(sample.list(), slot.row(1));
  }

  @Override
  protected ShapeBatch batchOf(BatchBuffers<Shape> buffers) {
    return new ShapeBatch(buffers);
  }
}
