package things;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.annotation.CocoSource;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Face} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FaceSamples {
  private FaceSamples() {}

  /**
   * A sample for each photo of a COCO file. One {@code SourceException} names everything that is
   * wrong.
   */
  public static List<Face> fromCoco(Path json, Path images) {
    return coco(json, images).read().map(photo -> new Face(photo.photo(), photo.keypoints()));
  }

  /** As {@link #fromCoco}, with settings; {@code read()} counts what it leaves out too. */
  public static CocoSource.Builder coco(Path json, Path images) {
    return CocoSource.builder(json, images).keypoints(FaceSequence.EYES.count());
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Face> table() {
    return SampleTable.builder("Face", FaceSamples::read, FaceSamples::visit, "photo", "eyes");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Face> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Face> check() {
    return SampleCheck.builder("Face", FaceSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Face> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Face> statistics() {
    return SampleStatistics.builder(FaceSequence::builder, FaceSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FaceBatch batch, Path png) {
    ContactSheet.write(FaceSequence.PHOTO, FaceSequence.SCHEMA, batch, png, FaceSequence.EYES);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(FaceSequence sequence, int sample, Path png) {
    try (FaceBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(FaceSequence.PHOTO, epochs, png, FaceSequence.EYES);
    }
  }

  private static Face read(TableRow row) {
    return new Face(row.getPath("photo"), row.getFloats("eyes"));
  }

  private static void visit(Face sample, RowVisitor row) {
    row.file("photo", sample.photo(), FaceSequence.PHOTO);
    row.value("eyes", sample.eyes());
  }
}
