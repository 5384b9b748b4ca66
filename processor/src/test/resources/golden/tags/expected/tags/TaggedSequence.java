package tags;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Tagged} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class TaggedSequence extends SampleSequence<Tagged, TaggedBatch> {
  /** seen: input float32 [n, 3]. */
  public static final int SEEN_CLASSES = 3;
  static final MultiHotField SEEN = MultiHotField.of("seen", Role.INPUT, "SUN", "SEA", "SAND");
  public static final List<String> SEEN_NAMES = SEEN.classNames();

  /** said: target float32 [n, 3]. */
  public static final int SAID_CLASSES = 3;
  static final MultiHotField SAID = MultiHotField.of("said", Role.TARGET, "SUN", "SEA", "SAND");
  public static final List<String> SAID_NAMES = SAID.classNames();

  /** marks: target float32 [n, 4]. */
  public static final int MARKS_CLASSES = 4;
  static final MultiHotField MARKS =
      MultiHotField.of("marks", Role.TARGET, "a", "b", "c d", "e\"f");
  public static final List<String> MARKS_NAMES = MARKS.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Tagged",
          """
          seen: input float32 [n, 3], multi-hot of SUN, SEA, SAND
          said: target float32 [n, 3], multi-hot of SUN, SEA, SAND
          marks: target float32 [n, 4], multi-hot of a, b, "c d", "e\\"f"
          """,
          "47d9921490f49897c91a69d1b00bf1fa",
          SEEN,
          SAID,
          MARKS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private TaggedSequence(SequenceBuilder<Tagged, TaggedSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Tagged, TaggedSequence> builder(List<Tagged> samples) {
    return new SequenceBuilder<>(samples, TaggedSequence::new);
  }

  @Override
  protected void encode(Tagged sample, Slot slot) {
    SEEN.encode(sample.seen(), slot.row(0));
    SAID.encode(sample.said(), slot.row(1));
    MARKS.encode(sample.marks(), slot.row(2));
  }

  @Override
  protected TaggedBatch batchOf(BatchBuffers<Tagged> buffers) {
    return new TaggedBatch(buffers);
  }
}
