package longname;

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

/** Batches of {@link SkinPhotograph} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SkinPhotographSequence
    extends SampleSequence<SkinPhotograph, SkinPhotographBatch> {
  /** photograph: input float32 [n, 3, 224, 224]. */
  public static final Shape PHOTOGRAPH_SHAPE = Shape.of(3, 224, 224);
  static final ImageField PHOTOGRAPH =
      ImageField.builder("photograph", Role.INPUT, 224, 224)
          .mean(0.485, 0.456, 0.406)
          .std(0.229, 0.224, 0.225)
          .build();

  /** diagnosis: target float32 [n, 2]. */
  public static final int DIAGNOSIS_CLASSES = 2;
  static final OneHotField DIAGNOSIS = OneHotField.of("diagnosis", Role.TARGET, "daisy", "rose");
  public static final List<String> DIAGNOSIS_NAMES = DIAGNOSIS.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "SkinPhotograph",
          """
          photograph: input float32 [n, 3, 224, 224], image channels_first bilinear antialiased \
          stretch upright, x * 0.00392156862745098 - [0.485, 0.456, 0.406], / [0.229, 0.224, \
          0.225]
          diagnosis: target float32 [n, 2], one-hot of daisy, rose
          """,
          "ebc5aa961279b0382dc960e5783faae9",
          PHOTOGRAPH,
          DIAGNOSIS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private SkinPhotographSequence(SequenceBuilder<SkinPhotograph, SkinPhotographSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<SkinPhotograph, SkinPhotographSequence> builder(
      List<SkinPhotograph> samples) {
    return new SequenceBuilder<>(samples, SkinPhotographSequence::new);
  }

  @Override
  protected void encode(SkinPhotograph sample, Slot slot) {
    PHOTOGRAPH.encode(sample.photograph(), slot.row(0));
    DIAGNOSIS.encode(sample.diagnosis(), slot.row(1));
  }

  @Override
  protected SkinPhotographBatch batchOf(BatchBuffers<SkinPhotograph> buffers) {
    return new SkinPhotographBatch(buffers);
  }
}
