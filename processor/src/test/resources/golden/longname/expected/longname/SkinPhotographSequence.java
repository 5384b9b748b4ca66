package longname;

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
 * Batches of {@link SkinPhotograph} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component  <th>role   <th>tensor
 * <tr><td>photograph <td>input  <td>float32 [n, 3, 224, 224]
 * <tr><td>diagnosis  <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SkinPhotographSequence
    extends SampleSequence<SkinPhotograph, SkinPhotographBatch> {
  /** photograph: float32 [n, 3, 224, 224]. */
  public static final Shape PHOTOGRAPH_SHAPE = Shape.of(3, 224, 224);
  public static final DType PHOTOGRAPH_DTYPE = DType.FLOAT32;
  static final ImageField PHOTOGRAPH =
      ImageField.builder("photograph", Role.INPUT, 224, 224)
          .mean(0.485, 0.456, 0.406)
          .std(0.229, 0.224, 0.225)
          .build();

  /** diagnosis: float32 [n, 2]. */
  public static final int DIAGNOSIS_CLASSES = 2;
  public static final List<String> DIAGNOSIS_NAMES = List.of("daisy", "rose");
  public static final Shape DIAGNOSIS_SHAPE = Shape.of(DIAGNOSIS_CLASSES);
  public static final DType DIAGNOSIS_DTYPE = DType.FLOAT32;
  static final OneHotField DIAGNOSIS = OneHotField.of("diagnosis", Role.TARGET, DIAGNOSIS_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "ebc5aa961279b0382dc960e5783faae9";

  private static final List<Field> FIELDS = List.of(PHOTOGRAPH, DIAGNOSIS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "SkinPhotograph",
          FIELDS,
          """
          photograph: input float32 [n, 3, 224, 224], image channels_first bilinear antialiased \
          stretch upright, x * 0.00392156862745098 - [0.485, 0.456, 0.406], / [0.229, 0.224, \
          0.225]
          diagnosis: target float32 [n, 2], one-hot of daisy, rose
          """,
          FINGERPRINT);

  private SkinPhotographSequence(SequenceBuilder<SkinPhotograph, SkinPhotographSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
