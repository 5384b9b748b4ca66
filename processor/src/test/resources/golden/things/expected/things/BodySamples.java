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

/** Where {@link Body} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BodySamples {
  private BodySamples() {}

  /**
   * A sample for each photo of a COCO file. {@code classes} are the names in order of their index.
   * One {@code SourceException} names everything that is wrong.
   */
  public static List<Body> fromCoco(Path json, Path images, List<String> classes) {
    return coco(json, images, classes)
        .read()
        .map(photo -> new Body(photo.photo().toString(), photo.boxes(), photo.keypoints()));
  }

  /** As {@link #fromCoco}, with settings; {@code read()} counts what it leaves out too. */
  public static CocoSource.Builder coco(Path json, Path images, List<String> classes) {
    return CocoSource.builder(json, images)
        .classes(classes)
        .most(BodySequence.PERSON.most())
        .keypoints(BodySequence.JOINTS.count());
  }

  /**
   * The photos of a Pascal VOC directory. {@code classes} are the names in order of their index.
   * What else a sample has, you say: {@code voc(annotations, images, classes).read().map(photo ->
   * new Body(photo.photo().toString(), photo.boxes(), joints))}.
   */
  public static VocSource.Builder voc(Path annotations, Path images, List<String> classes) {
    return VocSource.builder(annotations, images, classes).most(BodySequence.PERSON.most());
  }

  /**
   * The photos of a YOLO directory. {@code classes} are the names in order of their index. What
   * else a sample has, you say: {@code yolo(root, classes).read().map(photo -> new
   * Body(photo.photo().toString(), photo.boxes(), joints))}.
   */
  public static YoloSource.Builder yolo(Path root, List<String> classes) {
    return YoloSource.builder(root, classes).most(BodySequence.PERSON.most());
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Body> table() {
    return SampleTable.builder(
        "Body", BodySamples::read, BodySamples::visit, "photo", "person", "joints");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Body> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Body> check() {
    return SampleCheck.builder("Body", BodySamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Body> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Body> statistics() {
    return SampleStatistics.builder(BodySequence::builder, BodySamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(BodyBatch batch, Path png) {
    ContactSheet.write(
        BodySequence.PHOTO,
        BodySequence.SCHEMA,
        batch,
        png,
        BodySequence.PERSON,
        BodySequence.PERSON_CLASSES_FIELD,
        BodySequence.JOINTS);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(BodySequence sequence, int sample, Path png) {
    try (BodyBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          BodySequence.PHOTO,
          epochs,
          png,
          BodySequence.PERSON,
          BodySequence.PERSON_CLASSES_FIELD,
          BodySequence.JOINTS);
    }
  }

  private static Body read(TableRow row) {
    return new Body(
        row.getPathText("photo"), row.getList("person", Box::parse), row.getFloats("joints"));
  }

  private static void visit(Body sample, RowVisitor row) {
    row.file("photo", sample.photo(), BodySequence.PHOTO);
    row.value("person", sample.person());
    row.value("joints", sample.joints());
  }
}
