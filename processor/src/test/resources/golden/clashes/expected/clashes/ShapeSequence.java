package clashes;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Shape} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SuppressWarnings("deprecation")
@SheafGenerated
public final class ShapeSequence extends SampleSequence<Shape, ShapeBatch> {
  /** sides: input float32 [n, 1]. */
  public static final dev.sheaf.Shape SIDES_SHAPE = dev.sheaf.Shape.of(1);
  static final ScalarField SIDES = ScalarField.builder("sides", Role.INPUT).column("sides").build();

  /** list: target float32 [n, 2]. */
  public static final int LIST_CLASSES = 2;
  static final OneHotField LIST = OneHotField.of("list", Role.TARGET, "FLAT", "STEEP");
  public static final List<String> LIST_NAMES = LIST.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Shape",
          """
          sides: input float32 [n, 1], x
          list: target float32 [n, 2], one-hot of FLAT, STEEP
          """,
          "6479ba2d193a6dd0b1eb48e4a692b2e3",
          SIDES,
          LIST);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ShapeSequence(SequenceBuilder<Shape, ShapeSequence> settings) {
    super(FIELDS, settings);
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
