package held;

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

/** Where {@link Crate} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class CrateSamples {
  private CrateSamples() {}

  /**
   * The photos of a COCO file. {@code classes} are the names in order of their index. What else a
   * sample has, you say: {@code coco(json, images, classes).read().map(photo -> new Crate(photo,
   * photo.boxes()))}.
   */
  public static CocoSource.Builder coco(Path json, Path images, List<String> classes) {
    return CocoSource.builder(json, images).classes(classes).most(CrateSequence.THINGS.most());
  }

  /**
   * The photos of a Pascal VOC directory. {@code classes} are the names in order of their index.
   * What else a sample has, you say: {@code voc(annotations, images, classes).read().map(photo ->
   * new Crate(photo, photo.boxes()))}.
   */
  public static VocSource.Builder voc(Path annotations, Path images, List<String> classes) {
    return VocSource.builder(annotations, images, classes).most(CrateSequence.THINGS.most());
  }

  /**
   * The photos of a YOLO directory. {@code classes} are the names in order of their index. What
   * else a sample has, you say: {@code yolo(root, classes).read().map(photo -> new Crate(photo,
   * photo.boxes()))}.
   */
  public static YoloSource.Builder yolo(Path root, List<String> classes) {
    return YoloSource.builder(root, classes).most(CrateSequence.THINGS.most());
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Crate> table() {
    return SampleTable.builder("Crate", CrateSamples::read, CrateSamples::visit, "photo", "things");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Crate> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Crate> check() {
    return SampleCheck.builder("Crate", CrateSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Crate> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Crate> statistics() {
    return SampleStatistics.builder(CrateSequence::builder, CrateSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(CrateBatch batch, Path png) {
    ContactSheet.write(
        CrateSequence.PHOTO,
        CrateSequence.SCHEMA,
        batch,
        png,
        CrateSequence.THINGS,
        CrateSequence.THINGS_CLASSES_FIELD);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(CrateSequence sequence, int sample, Path png) {
    try (CrateBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          CrateSequence.PHOTO,
          epochs,
          png,
          CrateSequence.THINGS,
          CrateSequence.THINGS_CLASSES_FIELD);
    }
  }

  private static Crate read(TableRow row) {
    return new Crate(row.getBytes("photo"), row.getList("things", Box::parse));
  }

  private static void visit(Crate sample, RowVisitor row) {
    row.file("photo", sample.photo(), CrateSequence.PHOTO);
    row.value("things", sample.things());
  }
}
