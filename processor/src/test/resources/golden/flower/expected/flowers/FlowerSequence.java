package flowers;

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

/** Batches of {@link Flower} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerSequence extends SampleSequence<Flower, FlowerBatch> {
  /** photo: input float32 [n, 3, 224, 224]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 224, 224);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 224, 224);

  /** species: target float32 [n, 3]. */
  public static final int SPECIES_CLASSES = 3;
  static final OneHotField SPECIES =
      OneHotField.of("species", Role.TARGET, "DAISY", "ROSE", "TULIP");
  public static final List<String> SPECIES_NAMES = SPECIES.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Flower",
          """
          photo: input float32 [n, 3, 224, 224], image channels_first bilinear antialiased \
          stretch upright, x * 0.00392156862745098
          species: target float32 [n, 3], one-hot of DAISY, ROSE, TULIP
          """,
          "802a051721e887ff67255e171d8200a6",
          PHOTO,
          SPECIES);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private FlowerSequence(SequenceBuilder<Flower, FlowerSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Flower, FlowerSequence> builder(List<Flower> samples) {
    return new SequenceBuilder<>(samples, FlowerSequence::new);
  }

  @Override
  protected void encode(Flower sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    SPECIES.encode(sample.species(), slot.row(1));
  }

  @Override
  protected FlowerBatch batchOf(BatchBuffers<Flower> buffers) {
    return new FlowerBatch(buffers);
  }
}
