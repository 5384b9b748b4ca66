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
 * Batches of {@link Zoo.Pet} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>age       <td>input  <td>float32 [n, 1]
 * <tr><td>animal    <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Zoo_PetSequence extends SampleSequence<Zoo.Pet, Zoo_PetBatch> {
  /** age: float32 [n, 1]. */
  public static final Shape AGE_SHAPE = Shape.of(1);
  public static final DType AGE_DTYPE = DType.FLOAT32;
  static final ScalarField AGE = ScalarField.builder("age", Role.INPUT).column("age").build();

  /** animal: float32 [n, 2]. */
  public static final int ANIMAL_CLASSES = 2;
  public static final List<String> ANIMAL_NAMES = List.of("CAT", "DOG");
  public static final Shape ANIMAL_SHAPE = Shape.of(ANIMAL_CLASSES);
  public static final DType ANIMAL_DTYPE = DType.FLOAT32;
  static final OneHotField ANIMAL = OneHotField.of("animal", Role.TARGET, ANIMAL_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "832e585bff3c232e0b2e76f361a71cb2";

  private static final List<Field> FIELDS = List.of(AGE, ANIMAL);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Zoo.Pet",
          FIELDS,
          """
          age: input float32 [n, 1], x
          animal: target float32 [n, 2], one-hot of CAT, DOG
          """,
          FINGERPRINT);

  private Zoo_PetSequence(SequenceBuilder<Zoo.Pet, Zoo_PetSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Zoo.Pet, Zoo_PetSequence> builder(List<Zoo.Pet> samples) {
    return new SequenceBuilder<>(samples, Zoo_PetSequence::new);
  }

  @Override
  protected void encode(Zoo.Pet sample, Slot slot) {
    AGE.encode(sample.age(), 0, slot.row(0));
    ANIMAL.encode(sample.animal(), slot.row(1));
  }

  @Override
  protected Zoo_PetBatch batchOf(BatchBuffers<Zoo.Pet> buffers) {
    return new Zoo_PetBatch(buffers);
  }
}
