package plants;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
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

/** Where {@link ScaledLeaf} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScaledLeafSamples {
  private ScaledLeafSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<ScaledLeaf> table() {
    return SampleTable.builder(
        "ScaledLeaf", ScaledLeafSamples::read, ScaledLeafSamples::visit, "photo", "area");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<ScaledLeaf> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<ScaledLeaf> check() {
    return SampleCheck.builder("ScaledLeaf", ScaledLeafSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<ScaledLeaf> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<ScaledLeaf> statistics() {
    return SampleStatistics.builder(ScaledLeafSequence::builder, ScaledLeafSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(ScaledLeafBatch batch, Path png) {
    ContactSheet.write(ScaledLeafSequence.PHOTO, ScaledLeafSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(ScaledLeafSequence sequence, int sample, Path png) {
    try (ScaledLeafBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ScaledLeafSequence.PHOTO, epochs, png);
    }
  }

  private static ScaledLeaf read(TableRow row) {
    return new ScaledLeaf(row.getPath("photo"), row.getDouble("area"));
  }

  private static void visit(ScaledLeaf sample, RowVisitor row) {
    row.file("photo", sample.photo(), ScaledLeafSequence.PHOTO);
    row.value("area", sample.area());
  }
}
