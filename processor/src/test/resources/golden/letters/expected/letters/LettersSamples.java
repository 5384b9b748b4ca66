package letters;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Letters} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class LettersSamples {
  /** The classes of photoClasses and what they are called in files. */
  public static final Labels<Letters.Case> PHOTO_CLASSES_LABELS = Labels.of(Letters.Case.class);

  private LettersSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Letters> table() {
    return SampleTable.builder(
        "Letters", LettersSamples::read, LettersSamples::visit, "URLPath", "x1y2", "größe",
        "leftEyeX", "a$b", "_c", "photo", "photoShape", "photoClasses");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Letters> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Letters> check() {
    return SampleCheck.builder("Letters", LettersSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Letters> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Letters> statistics() {
    return SampleStatistics.builder(LettersSequence::builder, LettersSamples::visit);
  }

  private static Letters read(TableRow row) {
    return new Letters(
        row.getFloat("URLPath"), row.getFloat("x1y2"), row.getFloat("größe"),
        row.getFloat("leftEyeX"), row.getFloat("a$b"), row.getFloat("_c"), row.getFloat("photo"),
        row.getFloat("photoShape"), row.getLabel("photoClasses", PHOTO_CLASSES_LABELS));
  }

  private static void visit(Letters sample, RowVisitor row) {
    row.value("URLPath", sample.URLPath());
    row.value("x1y2", sample.x1y2());
    row.value("größe", sample.größe());
    row.value("leftEyeX", sample.leftEyeX());
    row.value("a$b", sample.a$b());
    row.value("_c", sample._c());
    row.value("photo", sample.photo());
    row.value("photoShape", sample.photoShape());
    row.label(
        "photoClasses",
        sample.photoClasses(),
        PHOTO_CLASSES_LABELS,
        LettersSequence.PHOTO_CLASSES_FIELD);
  }
}
