package plants;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Leaf} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class LeafSequence extends SampleSequence<Leaf, LeafBatch> {
  /** photo: input float32 [n, 3, 4, 4]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 4, 4);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 4, 4);

  /** area: input float32 [n, 1]. */
  public static final Shape AREA_SHAPE = Shape.of(1);
  static final ScalarField AREA = ScalarField.builder("area", Role.INPUT).column("area").build();

  /** spectrum: input float32 [n, 2]. */
  public static final Shape SPECTRUM_SHAPE = Shape.of(2);
  static final VectorField SPECTRUM = VectorField.of("spectrum", Role.INPUT, 2);

  /** kind: target int64 [n]. */
  public static final int KIND_CLASSES = 3;
  static final ClassIndexField KIND =
      ClassIndexField.of("kind", Role.TARGET, "entire", "lobed", "pinnate");
  public static final List<String> KIND_NAMES = KIND.classNames();

  /** tags: input float32 [n, 2]. */
  public static final int TAGS_CLASSES = 2;
  static final MultiHotField TAGS = MultiHotField.of("tags", Role.INPUT, "WET", "TORN");
  public static final List<String> TAGS_NAMES = TAGS.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Leaf",
          """
          photo: input float32 [n, 3, 4, 4], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          area: input float32 [n, 1], x
          spectrum: input float32 [n, 2], vector
          kind: target int64 [n], class index of entire, lobed, pinnate
          tags: input float32 [n, 2], multi-hot of WET, TORN
          """,
          "ed5a871b2dd201a7001d5f7794e920ef",
          PHOTO,
          AREA,
          SPECTRUM,
          KIND,
          TAGS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private LeafSequence(SequenceBuilder<Leaf, LeafSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Leaf, LeafSequence> builder(List<Leaf> samples) {
    return new SequenceBuilder<>(samples, LeafSequence::new);
  }

  @Override
  protected void encode(Leaf sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    AREA.encode(sample.area(), 0, slot.row(1));
    SPECTRUM.encode(sample.spectrum(), slot.row(2));
    KIND.encode(sample.kind(), slot.row(3));
    TAGS.encode(sample.tags(), slot.row(4));
  }

  @Override
  protected LeafBatch batchOf(BatchBuffers<Leaf> buffers) {
    return new LeafBatch(buffers);
  }
}
