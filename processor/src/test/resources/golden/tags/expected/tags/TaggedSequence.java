package tags;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.MultiHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Tagged} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component <th>role   <th>tensor
 * <tr><td>seen      <td>input  <td>float32 [n, 3]
 * <tr><td>said      <td>target <td>float32 [n, 3]
 * <tr><td>marks     <td>target <td>float32 [n, 4]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class TaggedSequence extends SampleSequence<Tagged, TaggedBatch> {
  /** seen: float32 [n, 3]. */
  public static final int SEEN_CLASSES = 3;
  public static final List<String> SEEN_NAMES = List.of("SUN", "SEA", "SAND");
  public static final Shape SEEN_SHAPE = Shape.of(SEEN_CLASSES);
  public static final DType SEEN_DTYPE = DType.FLOAT32;
  static final MultiHotField SEEN = MultiHotField.of("seen", Role.INPUT, SEEN_NAMES);

  /** said: float32 [n, 3]. */
  public static final int SAID_CLASSES = 3;
  public static final List<String> SAID_NAMES = List.of("SUN", "SEA", "SAND");
  public static final Shape SAID_SHAPE = Shape.of(SAID_CLASSES);
  public static final DType SAID_DTYPE = DType.FLOAT32;
  static final MultiHotField SAID = MultiHotField.of("said", Role.TARGET, SAID_NAMES);

  /** marks: float32 [n, 4]. */
  public static final int MARKS_CLASSES = 4;
  public static final List<String> MARKS_NAMES = List.of("a", "b", "c d", "e\"f");
  public static final Shape MARKS_SHAPE = Shape.of(MARKS_CLASSES);
  public static final DType MARKS_DTYPE = DType.FLOAT32;
  static final MultiHotField MARKS = MultiHotField.of("marks", Role.TARGET, MARKS_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "47d9921490f49897c91a69d1b00bf1fa";

  private static final List<Field> FIELDS = List.of(SEEN, SAID, MARKS);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Tagged",
          FIELDS,
          """
          seen: input float32 [n, 3], multi-hot of SUN, SEA, SAND
          said: target float32 [n, 3], multi-hot of SUN, SEA, SAND
          marks: target float32 [n, 4], multi-hot of a, b, "c d", "e\\"f"
          """,
          FINGERPRINT);

  private TaggedSequence(SequenceBuilder<Tagged, TaggedSequence> settings) {
    super(SCHEMA, FIELDS, settings);
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
