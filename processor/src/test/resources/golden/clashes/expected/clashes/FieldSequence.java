package clashes;

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

/** Batches of {@link Field} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FieldSequence extends SampleSequence<Field, FieldBatch> {
  /** age: input float32 [n, 1]. */
  public static final Shape AGE_SHAPE = Shape.of(1);
  static final ScalarField AGE = ScalarField.builder("age", Role.INPUT).column("age").build();

  /** animal: target float32 [n, 2]. */
  public static final int ANIMAL_CLASSES = 2;
  static final OneHotField ANIMAL = OneHotField.of("animal", Role.TARGET, "CAT", "DOG");
  public static final List<String> ANIMAL_NAMES = ANIMAL.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Field",
          """
          age: input float32 [n, 1], x
          animal: target float32 [n, 2], one-hot of CAT, DOG
          """,
          "832e585bff3c232e0b2e76f361a71cb2",
          AGE,
          ANIMAL);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private FieldSequence(SequenceBuilder<Field, FieldSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Field, FieldSequence> builder(List<Field> samples) {
    return new SequenceBuilder<>(samples, FieldSequence::new);
  }

  @Override
  protected void encode(Field sample, Slot slot) {
    AGE.encode(sample.age(), 0, slot.row(0));
    ANIMAL.encode(sample.animal(), slot.row(1));
  }

  @Override
  protected FieldBatch batchOf(BatchBuffers<Field> buffers) {
    return new FieldBatch(buffers);
  }
}
