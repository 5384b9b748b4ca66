package zoo;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
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
 * Batches of {@link Farm.Barn.Hen} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>eggs      <td>input  <td>float32 [n, 1]
 * <tr><td>colour    <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_Barn_HenSequence extends SampleSequence<Farm.Barn.Hen, Farm_Barn_HenBatch> {
  /** eggs: float32 [n, 1]. */
  public static final Shape EGGS_SHAPE = Shape.of(1);
  public static final DType EGGS_DTYPE = DType.FLOAT32;
  static final ScalarField EGGS = ScalarField.builder("eggs", Role.INPUT).column("eggs").build();

  /** colour: float32 [n, 2]. */
  public static final int COLOUR_CLASSES = 2;
  public static final List<String> COLOUR_NAMES = List.of("brown", "white");
  public static final Shape COLOUR_SHAPE = Shape.of(COLOUR_CLASSES);
  public static final DType COLOUR_DTYPE = DType.FLOAT32;
  static final OneHotField COLOUR = OneHotField.of("colour", Role.TARGET, COLOUR_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "6a182b2ba08e11de8d51f0b9db94ab6a";

  private static final List<Field> FIELDS = List.of(EGGS, COLOUR);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Farm.Barn.Hen",
          FIELDS,
          """
          eggs: input float32 [n, 1], x
          colour: target float32 [n, 2], one-hot of brown, white
          """,
          FINGERPRINT);

  private Farm_Barn_HenSequence(SequenceBuilder<Farm.Barn.Hen, Farm_Barn_HenSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
