package letters;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Letters} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class LettersSamples {
  /** The classes of photoClasses and what they are called in files. */
  public static final Labels<Letters.Case> PHOTO_CLASSES_LABELS = Labels.of(Letters.Case.class);

  private static final SampleTable<Letters> TABLE =
      SampleTable.of(
          "Letters",
          List.of(
              "URLPath", "x1y2", "größe", "leftEyeX", "a$b", "_c", "photo", "photoShape",
              "photoClasses"),
          LettersSamples::read,
          LettersSamples::write);

  private LettersSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Letters> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Letters> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Letters> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Letters> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Letters> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Letters> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Letters> check() {
    return SampleCheck.<Letters>of("Letters")
        .label("photoClasses", Letters::photoClasses, LettersSequence.PHOTO_CLASSES_NAMES);
  }

  private static Letters read(TableRow row) {
    return new Letters(
        row.getFloat("URLPath"),
        row.getFloat("x1y2"),
        row.getFloat("größe"),
        row.getFloat("leftEyeX"),
        row.getFloat("a$b"),
        row.getFloat("_c"),
        row.getFloat("photo"),
        row.getFloat("photoShape"),
        row.getLabel("photoClasses", PHOTO_CLASSES_LABELS));
  }

  private static void write(Letters sample, RowWriter row) {
    row.put("URLPath", sample.URLPath());
    row.put("x1y2", sample.x1y2());
    row.put("größe", sample.größe());
    row.put("leftEyeX", sample.leftEyeX());
    row.put("a$b", sample.a$b());
    row.put("_c", sample._c());
    row.put("photo", sample.photo());
    row.put("photoShape", sample.photoShape());
    row.putLabel("photoClasses", sample.photoClasses(), PHOTO_CLASSES_LABELS);
  }
}
