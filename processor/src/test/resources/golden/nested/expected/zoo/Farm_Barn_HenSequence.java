package zoo;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
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

/** Batches of {@link Farm.Barn.Hen} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_Barn_HenSequence extends SampleSequence<Farm.Barn.Hen, Farm_Barn_HenBatch> {
  /** eggs: input float32 [n, 1]. */
  public static final Shape EGGS_SHAPE = Shape.of(1);
  static final ScalarField EGGS = ScalarField.builder("eggs", Role.INPUT).column("eggs").build();

  /** colour: target float32 [n, 2]. */
  public static final int COLOUR_CLASSES = 2;
  static final OneHotField COLOUR = OneHotField.of("colour", Role.TARGET, "brown", "white");
  public static final List<String> COLOUR_NAMES = COLOUR.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Farm.Barn.Hen",
          """
          eggs: input float32 [n, 1], x
          colour: target float32 [n, 2], one-hot of brown, white
          """,
          "6a182b2ba08e11de8d51f0b9db94ab6a",
          EGGS,
          COLOUR);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private Farm_Barn_HenSequence(SequenceBuilder<Farm.Barn.Hen, Farm_Barn_HenSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Farm.Barn.Hen, Farm_Barn_HenSequence> builder(
      List<Farm.Barn.Hen> samples) {
    return new SequenceBuilder<>(samples, Farm_Barn_HenSequence::new);
  }

  @Override
  protected void encode(Farm.Barn.Hen sample, Slot slot) {
    EGGS.encode(sample.eggs(), 0, slot.row(0));
    COLOUR.encode(sample.colour(), slot.row(1));
  }

  @Override
  protected Farm_Barn_HenBatch batchOf(BatchBuffers<Farm.Barn.Hen> buffers) {
    return new Farm_Barn_HenBatch(buffers);
  }
}
