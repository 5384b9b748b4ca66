package things;

import dev.sheaf.Box;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.annotation.CocoSource;
import dev.sheaf.source.annotation.VocSource;
import dev.sheaf.source.annotation.YoloSource;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Thing} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ThingSamples {
  private ThingSamples() {}

  /**
   * A sample for each photo of a COCO file. One {@code SourceException} names everything that is
   * wrong.
   */
  public static List<Thing> fromCoco(Path json, Path images) {
    return coco(json, images).read().map(photo -> new Thing(photo.boxes(), photo.photo().toUri()));
  }

  /** As {@link #fromCoco}, with settings; {@code read()} counts what it leaves out too. */
  public static CocoSource.Builder coco(Path json, Path images) {
    return CocoSource.builder(json, images)
        .classes(ThingSequence.BOXES.classNames())
        .most(ThingSequence.BOXES.most());
  }

  /**
   * A sample for each photo of a Pascal VOC directory. One {@code SourceException} names everything
   * that is wrong.
   */
  public static List<Thing> fromVoc(Path annotations, Path images) {
    return voc(annotations, images)
        .read()
        .map(photo -> new Thing(photo.boxes(), photo.photo().toUri()));
  }

  /** As {@link #fromVoc}, with settings; {@code read()} counts what it leaves out too. */
  public static VocSource.Builder voc(Path annotations, Path images) {
    return VocSource.builder(annotations, images, ThingSequence.BOXES.classNames())
        .most(ThingSequence.BOXES.most());
  }

  /**
   * A sample for each photo of a YOLO directory. One {@code SourceException} names everything that
   * is wrong.
   */
  public static List<Thing> fromYolo(Path root) {
    return yolo(root).read().map(photo -> new Thing(photo.boxes(), photo.photo().toUri()));
  }

  /** As {@link #fromYolo}, with settings; {@code read()} counts what it leaves out too. */
  public static YoloSource.Builder yolo(Path root) {
    return YoloSource.builder(root, ThingSequence.BOXES.classNames())
        .most(ThingSequence.BOXES.most());
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Thing> table() {
    return SampleTable.builder("Thing", ThingSamples::read, ThingSamples::visit, "boxes", "photo");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Thing> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Thing> check() {
    return SampleCheck.builder("Thing", ThingSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Thing> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Thing> statistics() {
    return SampleStatistics.builder(ThingSequence::builder, ThingSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(ThingBatch batch, Path png) {
    ContactSheet.write(
        ThingSequence.PHOTO,
        ThingSequence.SCHEMA,
        batch,
        png,
        ThingSequence.BOXES,
        ThingSequence.BOXES_CLASSES_FIELD);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(ThingSequence sequence, int sample, Path png) {
    try (ThingBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          ThingSequence.PHOTO, epochs, png, ThingSequence.BOXES, ThingSequence.BOXES_CLASSES_FIELD);
    }
  }

  private static Thing read(TableRow row) {
    return new Thing(row.getList("boxes", Box::parse), row.getPathUri("photo"));
  }

  private static void visit(Thing sample, RowVisitor row) {
    row.value("boxes", sample.boxes());
    row.file("photo", sample.photo(), ThingSequence.PHOTO);
  }
}
