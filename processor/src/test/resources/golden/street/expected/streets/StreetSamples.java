package streets;

import dev.sheaf.Box;
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

/** Where {@link Street} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class StreetSamples {
  private StreetSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Street> table() {
    return SampleTable.builder(
        "Street", StreetSamples::read, StreetSamples::visit, "road", "cars", "speed", "file",
        "right", "signs", "corners", "depth");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Street> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Street> check() {
    return SampleCheck.builder("Street", StreetSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Street> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Street> statistics() {
    return SampleStatistics.builder(StreetSequence::builder, StreetSamples::visit);
  }

  /** Draws each {@code left} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewLeft(StreetBatch batch, Path png) {
    ContactSheet.write(
        StreetSequence.LEFT,
        StreetSequence.SCHEMA,
        batch,
        png,
        StreetSequence.CARS,
        StreetSequence.CARS_CLASSES_FIELD,
        StreetSequence.CORNERS,
        StreetSequence.DEPTH);
  }

  /**
   * Draws {@code left} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedLeft(StreetSequence sequence, int sample, Path png) {
    try (StreetBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          StreetSequence.LEFT,
          epochs,
          png,
          StreetSequence.CARS,
          StreetSequence.CARS_CLASSES_FIELD,
          StreetSequence.CORNERS,
          StreetSequence.DEPTH);
    }
  }

  /** Draws each {@code right} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewRight(StreetBatch batch, Path png) {
    ContactSheet.write(
        StreetSequence.RIGHT,
        StreetSequence.SCHEMA,
        batch,
        png,
        StreetSequence.ROAD,
        StreetSequence.SIGNS,
        StreetSequence.SIGNS_CLASSES_FIELD);
  }

  /**
   * Draws {@code right} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedRight(StreetSequence sequence, int sample, Path png) {
    try (StreetBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          StreetSequence.RIGHT,
          epochs,
          png,
          StreetSequence.ROAD,
          StreetSequence.SIGNS,
          StreetSequence.SIGNS_CLASSES_FIELD);
    }
  }

  private static Street read(TableRow row) {
    return new Street(
        row.getPathText("road"),
        row.getList("cars", Box::parse),
        row.getFloat("speed"),
        row.getPath("file"),
        row.getPath("right"),
        row.getList("signs", Box::parse),
        row.getFloats("corners"),
        row.getPathUri("depth"));
  }

  private static void visit(Street sample, RowVisitor row) {
    row.file("road", sample.road(), StreetSequence.ROAD);
    row.value("cars", sample.cars());
    row.value("speed", sample.speed());
    row.file("file", sample.left(), StreetSequence.LEFT);
    row.file("right", sample.right(), StreetSequence.RIGHT);
    row.value("signs", sample.signs());
    row.value("corners", sample.corners());
    row.file("depth", sample.depth(), StreetSequence.DEPTH);
  }
}
