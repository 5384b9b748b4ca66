package flowers;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Flower} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>photo     <td>input  <td>float32 [n, 3, 224, 224]
 * <tr><td>species   <td>target <td>float32 [n, 3]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerSequence extends SampleSequence<Flower, FlowerBatch> {
  /** photo: float32 [n, 3, 224, 224]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 224, 224);
  public static final DType PHOTO_DTYPE = DType.FLOAT32;
  static final ImageField PHOTO = ImageField.builder("photo", Role.INPUT, 224, 224).build();

  /** species: float32 [n, 3]. */
  public static final int SPECIES_CLASSES = 3;
  public static final List<String> SPECIES_NAMES = List.of("DAISY", "ROSE", "TULIP");
  public static final Shape SPECIES_SHAPE = Shape.of(SPECIES_CLASSES);
  public static final DType SPECIES_DTYPE = DType.FLOAT32;
  static final OneHotField SPECIES = OneHotField.of("species", Role.TARGET, SPECIES_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "802a051721e887ff67255e171d8200a6";

  private static final List<Field> FIELDS = List.of(PHOTO, SPECIES);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Flower",
          FIELDS,
          """
          photo: input float32 [n, 3, 224, 224], image channels_first bilinear antialiased \
          stretch upright, x * 0.00392156862745098
          species: target float32 [n, 3], one-hot of DAISY, ROSE, TULIP
          """,
          FINGERPRINT);

  private FlowerSequence(SequenceBuilder<Flower, FlowerSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
