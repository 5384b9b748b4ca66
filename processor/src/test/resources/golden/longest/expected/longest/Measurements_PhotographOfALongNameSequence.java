package longest;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.Interpolation;
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

/** Batches of {@link Measurements.PhotographOfALongName} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_PhotographOfALongNameSequence
    extends SampleSequence<Measurements.PhotographOfALongName,
        Measurements_PhotographOfALongNameBatch> {
  /** photographOfTheGreenhouseFromTheNorth: input float32 [n, 3, 1024, 1024]. */
  public static final Shape PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH_SHAPE =
      Shape.of(3, 1024, 1024);
  static final ImageField PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH =
      ImageField.builder("photographOfTheGreenhouseFromTheNorth", Role.INPUT, 1024, 1024)
          .resize(Interpolation.NEAREST)
          .mean(0.1, 0.2, 0.3)
          .build();

  /** classificationOfTheGreenhouse: target float32 [n, 2]. */
  public static final int CLASSIFICATION_OF_THE_GREENHOUSE_CLASSES = 2;
  static final OneHotField CLASSIFICATION_OF_THE_GREENHOUSE =
      OneHotField.of(
          "classificationOfTheGreenhouse",
          Role.TARGET,
          "ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY",
          "EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY");
  public static final List<String> CLASSIFICATION_OF_THE_GREENHOUSE_NAMES =
      CLASSIFICATION_OF_THE_GREENHOUSE.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Measurements.PhotographOfALongName",
          """
          photographOfTheGreenhouseFromTheNorth: input float32 [n, 3, 1024, 1024], image \
          channels_first nearest stretch upright, x * 0.00392156862745098 - [0.1, 0.2, 0.3]
          classificationOfTheGreenhouse: target float32 [n, 2], one-hot of \
          ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY, \
          EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY
          """,
          "f78b8a3aca44506a60478912a8187ad1",
          PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH,
          CLASSIFICATION_OF_THE_GREENHOUSE);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private Measurements_PhotographOfALongNameSequence(
      SequenceBuilder<Measurements.PhotographOfALongName,
          Measurements_PhotographOfALongNameSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Measurements.PhotographOfALongName,
      Measurements_PhotographOfALongNameSequence>
      builder(List<Measurements.PhotographOfALongName> samples) {
    return new SequenceBuilder<>(samples, Measurements_PhotographOfALongNameSequence::new);
  }

  @Override
  protected void encode(Measurements.PhotographOfALongName sample, Slot slot) {
    PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH.encode(
        sample.photographOfTheGreenhouseFromTheNorth(), slot.row(0));
    CLASSIFICATION_OF_THE_GREENHOUSE.encode(sample.classificationOfTheGreenhouse(), slot.row(1));
  }

  @Override
  protected Measurements_PhotographOfALongNameBatch batchOf(
      BatchBuffers<Measurements.PhotographOfALongName> buffers) {
    return new Measurements_PhotographOfALongNameBatch(buffers);
  }
}
