package scans;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.Aspect;
import dev.sheaf.annotation.Layout;
import dev.sheaf.annotation.Resize;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Scan} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role  <th>tensor
 * <tr><td>grey      <td>input <td>float32 [n, 1, 2, 3]
 * <tr><td>last      <td>input <td>float32 [n, 4, 2, 3]
 * <tr><td>bytes     <td>input <td>uint8 [n, 3, 2, 2]
 * <tr><td>cropped   <td>input <td>float32 [n, 3, 2, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScanSequence extends SampleSequence<Scan, ScanBatch> {
  /** grey: float32 [n, 1, 2, 3]. */
  public static final Shape GREY_SHAPE = Shape.of(1, 2, 3);
  public static final DType GREY_DTYPE = DType.FLOAT32;
  static final ImageField GREY =
      ImageField.builder("grey", Role.INPUT, 2, 3)
          .channels(1)
          .scale(2.0)
          .mean(10.0)
          .std(4.0)
          .build();

  /** last: float32 [n, 4, 2, 3]. */
  public static final Shape LAST_SHAPE = Shape.of(4, 2, 3);
  public static final DType LAST_DTYPE = DType.FLOAT32;
  static final ImageField LAST =
      ImageField.builder("last", Role.INPUT, 4, 2)
          .layout(Layout.CHANNELS_LAST)
          .resize(Resize.BICUBIC)
          .mean(0.5, 0.25, 0.0)
          .std(1.0, 1.0, 0.5)
          .build();

  /** bytes: uint8 [n, 3, 2, 2]. */
  public static final Shape BYTES_SHAPE = Shape.of(3, 2, 2);
  public static final DType BYTES_DTYPE = DType.UINT8;
  static final ImageField BYTES =
      ImageField.builder("bytes", Role.INPUT, 2, 2)
          .resize(Resize.NEAREST)
          .antialias(false)
          .fit(Aspect.PAD)
          .exif(false)
          .dtype(DType.UINT8)
          .build();

  /** cropped: float32 [n, 3, 2, 2]. */
  public static final Shape CROPPED_SHAPE = Shape.of(3, 2, 2);
  public static final DType CROPPED_DTYPE = DType.FLOAT32;
  static final ImageField CROPPED =
      ImageField.builder("cropped", Role.INPUT, 2, 2).resize(Resize.AREA).fit(Aspect.CROP).build();

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "ff3fbc6d1874bb9a2e121f34a9cbdd58";

  private static final List<Field> FIELDS = List.of(GREY, LAST, BYTES, CROPPED);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Scan",
          FIELDS,
          """
          grey: input float32 [n, 1, 2, 3], image channels_first bilinear antialiased stretch \
          upright, x * 2.0 - [10.0], / [4.0]
          last: input float32 [n, 4, 2, 3], image channels_last bicubic antialiased stretch \
          upright, x * 0.00392156862745098 - [0.5, 0.25, 0.0], / [1.0, 1.0, 0.5]
          bytes: input uint8 [n, 3, 2, 2], image channels_first nearest pad as stored
          cropped: input float32 [n, 3, 2, 2], image channels_first area antialiased crop \
          upright, x * 0.00392156862745098
          """,
          FINGERPRINT);

  private ScanSequence(SequenceBuilder<Scan, ScanSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Scan, ScanSequence> builder(List<Scan> samples) {
    return new SequenceBuilder<>(samples, ScanSequence::new);
  }

  @Override
  protected void encode(Scan sample, Slot slot) {
    GREY.encode(sample.grey(), slot.row(0));
    LAST.encode(sample.last(), slot.row(1));
    BYTES.encode(sample.bytes(), slot.row(2));
    CROPPED.encode(sample.cropped(), slot.row(3));
  }

  @Override
  protected ScanBatch batchOf(BatchBuffers<Scan> buffers) {
    return new ScanBatch(buffers);
  }
}
