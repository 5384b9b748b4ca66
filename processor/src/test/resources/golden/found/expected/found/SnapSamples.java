package found;

import dev.sheaf.Classes;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.load.SampleBatch;
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

/** Where {@link Snap} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SnapSamples {
  /** The classes of settings and what they are called in files. */
  public static final Labels<String> SETTINGS_LABELS = Labels.of(SnapSequence.SETTINGS_NAMES);

  private SnapSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Snap> table() {
    return SampleTable.builder(
        "Snap", SnapSamples::read, SnapSamples::visit, "file", "what it is", "samples", "settings");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Snap> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Snap> check() {
    return SampleCheck.builder("Snap", SnapSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Snap> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Snap> statistics() {
    return SampleStatistics.builder(
        samples -> SnapSequence.builder(
            samples, Classes.of(samples, Snap::kind), Classes.of(samples, Snap::samples)),
        SnapSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(SnapBatch batch, Path png) {
    ContactSheet.write(SnapSequence.FILE, SampleBatch.schemaOf(batch), batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(SnapSequence sequence, int sample, Path png) {
    try (SnapBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(SnapSequence.FILE, epochs, png);
    }
  }

  private static Snap read(TableRow row) {
    return new Snap(
        row.getPath("file"),
        row.getString("what it is"),
        row.getString("samples"),
        row.getLabel("settings", SETTINGS_LABELS));
  }

  private static void visit(Snap sample, RowVisitor row) {
    row.file("file", sample.file(), SnapSequence.FILE);
    row.label("what it is", sample.kind(), "kind");
    row.label("samples", sample.samples(), "samples");
    row.label("settings", sample.settings(), SETTINGS_LABELS, SnapSequence.SETTINGS);
  }
}
