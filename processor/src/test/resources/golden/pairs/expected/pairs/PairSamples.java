package pairs;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Pair} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PairSamples {
  /** The classes of same and what they are called in files. */
  public static final Labels<Pair.Same> SAME_LABELS = Labels.of(Pair.Same.class);

  private PairSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Pair> table() {
    return SampleTable.builder(
        "Pair", PairSamples::read, PairSamples::visit, "left", "right", "baseline", "same",
        "distance", "trust");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Pair> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Pair> check() {
    return SampleCheck.builder("Pair", PairSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Pair> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Pair> statistics() {
    return SampleStatistics.builder(PairSequence::builder, PairSamples::visit);
  }

  /** Draws each {@code left} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewLeft(PairBatch batch, Path png) {
    ContactSheet.write(PairSequence.LEFT, PairSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code left} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedLeft(PairSequence sequence, int sample, Path png) {
    try (PairBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(PairSequence.LEFT, epochs, png);
    }
  }

  /** Draws each {@code right} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewRight(PairBatch batch, Path png) {
    ContactSheet.write(PairSequence.RIGHT, PairSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code right} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedRight(PairSequence sequence, int sample, Path png) {
    try (PairBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(PairSequence.RIGHT, epochs, png);
    }
  }

  private static Pair read(TableRow row) {
    return new Pair(
        row.getPath("left"),
        row.getPath("right"),
        row.getDouble("baseline"),
        row.getLabel("same", SAME_LABELS),
        row.getLong("distance"),
        row.getShort("trust"));
  }

  private static void visit(Pair sample, RowVisitor row) {
    row.file("left", sample.left(), PairSequence.LEFT);
    row.file("right", sample.right(), PairSequence.RIGHT);
    row.value("baseline", sample.baseline());
    row.label("same", sample.same(), SAME_LABELS, PairSequence.SAME);
    row.value("distance", sample.distance());
    row.value("trust", sample.trust());
  }
}
