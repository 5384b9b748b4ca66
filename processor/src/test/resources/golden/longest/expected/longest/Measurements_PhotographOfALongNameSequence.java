package longest;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.Resize;
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
 * Batches of {@link Measurements.PhotographOfALongName} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component                      <th>role   <th>tensor
 * <tr><td>photographOfTheGreenhouseFromTheNorth <td>input  <td>float32 [n, 3, 1024, 1024]
 * <tr><td>classificationOfTheGreenhouse  <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_PhotographOfALongNameSequence
    extends SampleSequence<Measurements.PhotographOfALongName,
        Measurements_PhotographOfALongNameBatch> {
  /** photographOfTheGreenhouseFromTheNorth: float32 [n, 3, 1024, 1024]. */
  public static final Shape PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH_SHAPE =
      Shape.of(3, 1024, 1024);
  public static final DType PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH_DTYPE = DType.FLOAT32;
  static final ImageField PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH =
      ImageField.builder("photographOfTheGreenhouseFromTheNorth", Role.INPUT, 1024, 1024)
          .resize(Resize.NEAREST)
          .mean(0.1, 0.2, 0.3)
          .build();

  /** classificationOfTheGreenhouse: float32 [n, 2]. */
  public static final int CLASSIFICATION_OF_THE_GREENHOUSE_CLASSES = 2;
  public static final List<String> CLASSIFICATION_OF_THE_GREENHOUSE_NAMES =
      List.of(
          "ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY",
          "EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY");
  public static final Shape CLASSIFICATION_OF_THE_GREENHOUSE_SHAPE =
      Shape.of(CLASSIFICATION_OF_THE_GREENHOUSE_CLASSES);
  public static final DType CLASSIFICATION_OF_THE_GREENHOUSE_DTYPE = DType.FLOAT32;
  static final OneHotField CLASSIFICATION_OF_THE_GREENHOUSE =
      OneHotField.of(
          "classificationOfTheGreenhouse",
          Role.TARGET,
          CLASSIFICATION_OF_THE_GREENHOUSE_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "f78b8a3aca44506a60478912a8187ad1";

  private static final List<Field> FIELDS =
      List.of(PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH, CLASSIFICATION_OF_THE_GREENHOUSE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Measurements.PhotographOfALongName",
          FIELDS,
          """
          photographOfTheGreenhouseFromTheNorth: input float32 [n, 3, 1024, 1024], image \
          channels_first nearest stretch upright, x * 0.00392156862745098 - [0.1, 0.2, 0.3]
          classificationOfTheGreenhouse: target float32 [n, 2], one-hot of \
          ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY, \
          EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY
          """,
          FINGERPRINT);

  private Measurements_PhotographOfALongNameSequence(
      SequenceBuilder<Measurements.PhotographOfALongName,
          Measurements_PhotographOfALongNameSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Measurements.PhotographOfALongName,
      Measurements_PhotographOfALongNameSequence> builder(
      List<Measurements.PhotographOfALongName> samples) {
    return new SequenceBuilder<>(samples, Measurements_PhotographOfALongNameSequence::new);
  }

  @Override
  protected void encode(Measurements.PhotographOfALongName sample, Slot slot) {
    PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH.encode(
        sample.photographOfTheGreenhouseFromTheNorth(),
        slot.row(0));
    CLASSIFICATION_OF_THE_GREENHOUSE.encode(sample.classificationOfTheGreenhouse(), slot.row(1));
  }

  @Override
  protected Measurements_PhotographOfALongNameBatch batchOf(
      BatchBuffers<Measurements.PhotographOfALongName> buffers) {
    return new Measurements_PhotographOfALongNameBatch(buffers);
  }
}
