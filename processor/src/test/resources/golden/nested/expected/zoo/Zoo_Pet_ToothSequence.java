package zoo;

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

/** Batches of {@link Zoo.Pet.Tooth} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Zoo_Pet_ToothSequence extends SampleSequence<Zoo.Pet.Tooth, Zoo_Pet_ToothBatch> {
  /** length: input float32 [n, 1]. */
  public static final Shape LENGTH_SHAPE = Shape.of(1);
  static final ScalarField LENGTH =
      ScalarField.builder("length", Role.INPUT).column("length").build();

  /** animal: target int64 [n]. */
  public static final int ANIMAL_CLASSES = 2;
  static final ClassIndexField ANIMAL = ClassIndexField.of("animal", Role.TARGET, "CAT", "DOG");
  public static final List<String> ANIMAL_NAMES = ANIMAL.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Zoo.Pet.Tooth",
          """
          length: input float32 [n, 1], x
          animal: target int64 [n], class index of CAT, DOG
          """,
          "7de6232fa543155c3d9d78f7be741c38",
          LENGTH,
          ANIMAL);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private Zoo_Pet_ToothSequence(SequenceBuilder<Zoo.Pet.Tooth, Zoo_Pet_ToothSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Zoo.Pet.Tooth, Zoo_Pet_ToothSequence> builder(
      List<Zoo.Pet.Tooth> samples) {
    return new SequenceBuilder<>(samples, Zoo_Pet_ToothSequence::new);
  }

  @Override
  protected void encode(Zoo.Pet.Tooth sample, Slot slot) {
    LENGTH.encode(sample.length(), 0, slot.row(0));
    ANIMAL.encode(sample.animal(), slot.row(1));
  }

  @Override
  protected Zoo_Pet_ToothBatch batchOf(BatchBuffers<Zoo.Pet.Tooth> buffers) {
    return new Zoo_Pet_ToothBatch(buffers);
  }
}
