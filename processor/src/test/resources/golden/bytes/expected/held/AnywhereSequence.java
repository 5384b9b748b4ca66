package held;

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
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Anywhere} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class AnywhereSequence extends SampleSequence<Anywhere, AnywhereBatch> {
  /** photo: input float32 [n, 3, 1, 1]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 1, 1);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 1, 1);

  /** kind: target float32 [n, 2]. */
  public static final int KIND_CLASSES = 2;
  static final OneHotField KIND = OneHotField.of("kind", Role.TARGET, "LETTER", "BILL");
  public static final List<String> KIND_NAMES = KIND.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Anywhere",
          """
          photo: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          kind: target float32 [n, 2], one-hot of LETTER, BILL
          """,
          "e870638a2fc2e884383b8c3e161f8521",
          PHOTO,
          KIND);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private AnywhereSequence(SequenceBuilder<Anywhere, AnywhereSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Anywhere, AnywhereSequence> builder(List<Anywhere> samples) {
    return new SequenceBuilder<>(samples, AnywhereSequence::new);
  }

  @Override
  protected void encode(Anywhere sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    KIND.encode(sample.kind(), slot.row(1));
  }

  @Override
  protected AnywhereBatch batchOf(BatchBuffers<Anywhere> buffers) {
    return new AnywhereBatch(buffers);
  }
}
