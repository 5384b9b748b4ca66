package held;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.MaskField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Page} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PageSequence extends SampleSequence<Page, PageBatch> {
  /** scan: input float32 [n, 3, 2, 4]. */
  public static final Shape SCAN_SHAPE = Shape.of(3, 2, 4);
  static final ImageField SCAN = ImageField.of("scan", Role.INPUT, 2, 4);

  /** regions: target int64 [n, 2, 4]. */
  public static final Shape REGIONS_SHAPE = Shape.of(2, 4);
  static final MaskField REGIONS = MaskField.of("regions", Role.TARGET, "scan", 2, 4, 3, 255);

  /** stamp: input float32 [n, 3, 2, 2]. */
  public static final Shape STAMP_SHAPE = Shape.of(3, 2, 2);
  static final ImageField STAMP = ImageField.of("stamp", Role.INPUT, 2, 2);

  /** cover: input float32 [n, 3, 1, 1]. */
  public static final Shape COVER_SHAPE = Shape.of(3, 1, 1);
  static final ImageField COVER = ImageField.of("cover", Role.INPUT, 1, 1);

  /** kind: target float32 [n, 2]. */
  public static final int KIND_CLASSES = 2;
  static final OneHotField KIND = OneHotField.of("kind", Role.TARGET, "LETTER", "BILL");
  public static final List<String> KIND_NAMES = KIND.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Page",
          """
          scan: input float32 [n, 3, 2, 4], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          regions: target int64 [n, 2, 4], mask of scan, 3 classes, 255 ignored
          stamp: input float32 [n, 3, 2, 2], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          cover: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
          upright, x * 0.00392156862745098
          kind: target float32 [n, 2], one-hot of LETTER, BILL
          """,
          "ecf5ca9a7713a8732133efddbf8e8f78",
          SCAN,
          REGIONS,
          STAMP,
          COVER,
          KIND);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private PageSequence(SequenceBuilder<Page, PageSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Page, PageSequence> builder(List<Page> samples) {
    return new SequenceBuilder<>(samples, PageSequence::new);
  }

  @Override
  protected void encode(Page sample, Slot slot) {
    SCAN.encode(sample.scan(), slot.row(0));
    STAMP.encode(sample.stamp(), slot.row(2));
    COVER.encode(sample.cover(), slot.row(3));
    KIND.encode(sample.kind(), slot.row(4));
    REGIONS.encode(sample.regions(), slot.row(1));
  }

  @Override
  protected PageBatch batchOf(BatchBuffers<Page> buffers) {
    return new PageBatch(buffers);
  }
}
