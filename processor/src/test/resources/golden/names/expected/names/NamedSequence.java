package names;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Named} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class NamedSequence extends SampleSequence<Named, NamedBatch> {
  /** x: input float32 [n, 2]. */
  public static final Shape X_SHAPE = Shape.of(2);
  static final VectorField X = VectorField.of("x", Role.INPUT, 2);

  /** insect: target float32 [n, 120]. */
  public static final int INSECT_CLASSES = 120;
  static final OneHotField INSECT =
      OneHotField.of(
          "insect", Role.TARGET, "ant", "bee, \"the honey\"", "back\\slash", "tab\there", "x */ y",
          "\\u0041", "ähre", "{@code}", "$L", "&lt;", "species number 0", "species number 1",
          "species number 2", "species number 3", "species number 4", "species number 5",
          "species number 6", "species number 7", "species number 8", "species number 9",
          "species number 10", "species number 11", "species number 12", "species number 13",
          "species number 14", "species number 15", "species number 16", "species number 17",
          "species number 18", "species number 19", "species number 20", "species number 21",
          "species number 22", "species number 23", "species number 24", "species number 25",
          "species number 26", "species number 27", "species number 28", "species number 29",
          "species number 30", "species number 31", "species number 32", "species number 33",
          "species number 34", "species number 35", "species number 36", "species number 37",
          "species number 38", "species number 39", "species number 40", "species number 41",
          "species number 42", "species number 43", "species number 44", "species number 45",
          "species number 46", "species number 47", "species number 48", "species number 49",
          "species number 50", "species number 51", "species number 52", "species number 53",
          "species number 54", "species number 55", "species number 56", "species number 57",
          "species number 58", "species number 59", "species number 60", "species number 61",
          "species number 62", "species number 63", "species number 64", "species number 65",
          "species number 66", "species number 67", "species number 68", "species number 69",
          "species number 70", "species number 71", "species number 72", "species number 73",
          "species number 74", "species number 75", "species number 76", "species number 77",
          "species number 78", "species number 79", "species number 80", "species number 81",
          "species number 82", "species number 83", "species number 84", "species number 85",
          "species number 86", "species number 87", "species number 88", "species number 89",
          "species number 90", "species number 91", "species number 92", "species number 93",
          "species number 94", "species number 95", "species number 96", "species number 97",
          "species number 98", "species number 99", "species number 100", "species number 101",
          "species number 102", "species number 103", "species number 104", "species number 105",
          "species number 106", "species number 107", "species number 108", "species number 109");
  public static final List<String> INSECT_NAMES = INSECT.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Named",
          """
          x: input float32 [n, 2], vector
          insect: target float32 [n, 120], one-hot of ant, "bee, \\"the honey\\"", \
          "back\\\\slash", "tab\\there", "x */ y", "\\\\u0041", ähre, "{@code}", "$L", "&lt;", \
          "species number 0", "species number 1", "species number 2", "species number 3", \
          "species number 4", "species number 5", "species number 6", "species number 7", \
          "species number 8", "species number 9", "species number 10", "species number 11", \
          "species number 12", "species number 13", "species number 14", "species number 15", \
          "species number 16", "species number 17", "species number 18", "species number 19", \
          "species number 20", "species number 21", "species number 22", "species number 23", \
          "species number 24", "species number 25", "species number 26", "species number 27", \
          "species number 28", "species number 29", "species number 30", "species number 31", \
          "species number 32", "species number 33", "species number 34", "species number 35", \
          "species number 36", "species number 37", "species number 38", "species number 39", \
          "species number 40", "species number 41", "species number 42", "species number 43", \
          "species number 44", "species number 45", "species number 46", "species number 47", \
          "species number 48", "species number 49", "species number 50", "species number 51", \
          "species number 52", "species number 53", "species number 54", "species number 55", \
          "species number 56", "species number 57", "species number 58", "species number 59", \
          "species number 60", "species number 61", "species number 62", "species number 63", \
          "species number 64", "species number 65", "species number 66", "species number 67", \
          "species number 68", "species number 69", "species number 70", "species number 71", \
          "species number 72", "species number 73", "species number 74", "species number 75", \
          "species number 76", "species number 77", "species number 78", "species number 79", \
          "species number 80", "species number 81", "species number 82", "species number 83", \
          "species number 84", "species number 85", "species number 86", "species number 87", \
          "species number 88", "species number 89", "species number 90", "species number 91", \
          "species number 92", "species number 93", "species number 94", "species number 95", \
          "species number 96", "species number 97", "species number 98", "species number 99", \
          "species number 100", "species number 101", "species number 102", "species number 103", \
          "species number 104", "species number 105", "species number 106", "species number 107", \
          "species number 108", "species number 109"
          """,
          "54076c0443603454fd8a218f58bf405c",
          X,
          INSECT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private NamedSequence(SequenceBuilder<Named, NamedSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Named, NamedSequence> builder(List<Named> samples) {
    return new SequenceBuilder<>(samples, NamedSequence::new);
  }

  @Override
  protected void encode(Named sample, Slot slot) {
    X.encode(sample.x(), slot.row(0));
    INSECT.encode(sample.insect(), slot.row(1));
  }

  @Override
  protected NamedBatch batchOf(BatchBuffers<Named> buffers) {
    return new NamedBatch(buffers);
  }
}
