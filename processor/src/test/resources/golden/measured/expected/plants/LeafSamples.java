package plants;

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

/** Where {@link Leaf} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class LeafSamples {
  /** The classes of kind and what they are called in files. */
  public static final Labels<String> KIND_LABELS = Labels.of(LeafSequence.KIND_NAMES);

  /** The classes of tags and what they are called in files. */
  public static final Labels<Leaf.Tag> TAGS_LABELS = Labels.of(Leaf.Tag.class);

  private LeafSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Leaf> table() {
    return SampleTable.builder(
        "Leaf", LeafSamples::read, LeafSamples::visit, "photo", "area", "spectrum", "kind", "tags");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Leaf> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Leaf> check() {
    return SampleCheck.builder("Leaf", LeafSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Leaf> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Leaf> statistics() {
    return SampleStatistics.builder(LeafSequence::builder, LeafSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(LeafBatch batch, Path png) {
    ContactSheet.write(LeafSequence.PHOTO, LeafSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(LeafSequence sequence, int sample, Path png) {
    try (LeafBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(LeafSequence.PHOTO, epochs, png);
    }
  }

  private static Leaf read(TableRow row) {
    return new Leaf(
        row.getPath("photo"),
        row.getDouble("area"),
        row.getFloats("spectrum"),
        row.getLabel("kind", KIND_LABELS),
        row.getLabelSet("tags", TAGS_LABELS));
  }

  private static void visit(Leaf sample, RowVisitor row) {
    row.file("photo", sample.photo(), LeafSequence.PHOTO);
    row.value("area", sample.area());
    row.value("spectrum", sample.spectrum());
    row.label("kind", sample.kind(), KIND_LABELS, LeafSequence.KIND);
    row.labels("tags", sample.tags(), TAGS_LABELS, LeafSequence.TAGS);
  }
}
