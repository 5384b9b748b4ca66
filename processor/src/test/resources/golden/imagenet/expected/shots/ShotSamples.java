package shots;

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

/** Where {@link Shot} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ShotSamples {
  private ShotSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Shot> table() {
    return SampleTable.builder("Shot", ShotSamples::read, ShotSamples::visit, "photo", "grey");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Shot> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Shot> check() {
    return SampleCheck.builder("Shot", ShotSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Shot> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Shot> statistics() {
    return SampleStatistics.builder(ShotSequence::builder, ShotSamples::visit);
  }

  /** Draws each {@code photo} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewPhoto(ShotBatch batch, Path png) {
    ContactSheet.write(ShotSequence.PHOTO, ShotSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code photo} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedPhoto(ShotSequence sequence, int sample, Path png) {
    try (ShotBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ShotSequence.PHOTO, epochs, png);
    }
  }

  /** Draws each {@code grey} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewGrey(ShotBatch batch, Path png) {
    ContactSheet.write(ShotSequence.GREY, ShotSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code grey} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedGrey(ShotSequence sequence, int sample, Path png) {
    try (ShotBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ShotSequence.GREY, epochs, png);
    }
  }

  private static Shot read(TableRow row) {
    return new Shot(row.getPath("photo"), row.getPath("grey"));
  }

  private static void visit(Shot sample, RowVisitor row) {
    row.file("photo", sample.photo(), ShotSequence.PHOTO);
    row.file("grey", sample.grey(), ShotSequence.GREY);
  }
}
