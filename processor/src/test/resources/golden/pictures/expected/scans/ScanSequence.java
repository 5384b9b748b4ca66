package scans;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Scan} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScanSequence extends SampleSequence<Scan, ScanBatch> {
  /** grey: input float32 [n, 1, 2, 3]. */
  public static final Shape GREY_SHAPE = Shape.of(1, 2, 3);
  static final ImageField GREY =
      ImageField.builder("grey", Role.INPUT, 2, 3)
          .channels(1)
          .scale(2.0)
          .mean(10.0)
          .std(4.0)
          .build();

  /** last: input float32 [n, 4, 2, 3]. */
  public static final Shape LAST_SHAPE = Shape.of(4, 2, 3);
  static final ImageField LAST =
      ImageField.builder("last", Role.INPUT, 4, 2)
          .layout(Layout.CHANNELS_LAST)
          .resize(Interpolation.BICUBIC)
          .mean(0.5, 0.25, 0.0)
          .std(1.0, 1.0, 0.5)
          .build();

  /** bytes: input uint8 [n, 3, 2, 2]. */
  public static final Shape BYTES_SHAPE = Shape.of(3, 2, 2);
  static final ImageField BYTES =
      ImageField.builder("bytes", Role.INPUT, 2, 2)
          .resize(Interpolation.NEAREST)
          .antialias(false)
          .fit(ImageFit.PAD)
          .exif(false)
          .dtype(DType.UINT8)
          .build();

  /** cropped: input float32 [n, 3, 2, 2]. */
  public static final Shape CROPPED_SHAPE = Shape.of(3, 2, 2);
  static final ImageField CROPPED =
      ImageField.builder("cropped", Role.INPUT, 2, 2)
          .resize(Interpolation.AREA)
          .fit(ImageFit.CROP)
          .build();

  private static final Fields FIELDS =
      Fields.of(
          "Scan",
          """
          grey: input float32 [n, 1, 2, 3], image channels_first bilinear antialiased stretch \
          upright, x * 2.0 - [10.0], / [4.0]
          last: input float32 [n, 4, 2, 3], image channels_last bicubic antialiased stretch \
          upright, x * 0.00392156862745098 - [0.5, 0.25, 0.0], / [1.0, 1.0, 0.5]
          bytes: input uint8 [n, 3, 2, 2], image channels_first nearest pad as stored
          cropped: input float32 [n, 3, 2, 2], image channels_first area antialiased crop \
          upright, x * 0.00392156862745098
          """,
          "ff3fbc6d1874bb9a2e121f34a9cbdd58",
          GREY,
          LAST,
          BYTES,
          CROPPED);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private ScanSequence(SequenceBuilder<Scan, ScanSequence> settings) {
    super(FIELDS, settings);
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
