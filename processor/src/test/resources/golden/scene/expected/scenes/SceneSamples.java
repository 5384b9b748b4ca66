package scenes;

import dev.sheaf.Box;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
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

/** Where {@link Scene} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SceneSamples {
  /** The classes of species and what they are called in files. */
  public static final Labels<Species> SPECIES_LABELS = Labels.of(Species.class);

  private SceneSamples() {}

  /**
   * The photos of a COCO file. {@code classes} are the names in order of their index. What else a
   * sample has, you say: {@code coco(json, images, classes).read().map(photo -> new
   * Scene(photo.photo(), regions, photo.boxes(), photo.keypoints(), species))}.
   */
  public static CocoSource.Builder coco(Path json, Path images, List<String> classes) {
    return CocoSource.builder(json, images)
        .classes(classes)
        .most(SceneSequence.THINGS.most())
        .keypoints(SceneSequence.JOINTS.count());
  }

  /**
   * The photos of a Pascal VOC directory. {@code classes} are the names in order of their index.
   * What else a sample has, you say: {@code voc(annotations, images, classes).read().map(photo ->
   * new Scene(photo.photo(), regions, photo.boxes(), joints, species))}.
   */
  public static VocSource.Builder voc(Path annotations, Path images, List<String> classes) {
    return VocSource.builder(annotations, images, classes).most(SceneSequence.THINGS.most());
  }

  /**
   * The photos of a YOLO directory. {@code classes} are the names in order of their index. What
   * else a sample has, you say: {@code yolo(root, classes).read().map(photo -> new
   * Scene(photo.photo(), regions, photo.boxes(), joints, species))}.
   */
  public static YoloSource.Builder yolo(Path root, List<String> classes) {
    return YoloSource.builder(root, classes).most(SceneSequence.THINGS.most());
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Scene> table() {
    return SampleTable.builder(
        "Scene",
        SceneSamples::read,
        SceneSamples::visit,
        "photo",
        "regions",
        "things",
        "joints",
        "species");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Scene> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Scene> check() {
    return SampleCheck.builder("Scene", SceneSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Scene> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Scene> statistics() {
    return SampleStatistics.builder(SceneSequence::builder, SceneSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(SceneBatch batch, Path png) {
    ContactSheet.write(
        SceneSequence.PHOTO,
        SceneSequence.SCHEMA,
        batch,
        png,
        SceneSequence.REGIONS,
        SceneSequence.THINGS,
        SceneSequence.THINGS_CLASSES_FIELD,
        SceneSequence.JOINTS);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(SceneSequence sequence, int sample, Path png) {
    try (SceneBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          SceneSequence.PHOTO,
          epochs,
          png,
          SceneSequence.REGIONS,
          SceneSequence.THINGS,
          SceneSequence.THINGS_CLASSES_FIELD,
          SceneSequence.JOINTS);
    }
  }

  private static Scene read(TableRow row) {
    return new Scene(
        row.getPath("photo"),
        row.getPath("regions"),
        row.getList("things", Box::parse),
        row.getFloats("joints"),
        row.getLabel("species", SPECIES_LABELS));
  }

  private static void visit(Scene sample, RowVisitor row) {
    row.file("photo", sample.photo(), SceneSequence.PHOTO);
    row.file("regions", sample.regions(), SceneSequence.REGIONS);
    row.value("things", sample.things());
    row.value("joints", sample.joints());
    row.label("species", sample.species(), SPECIES_LABELS, SceneSequence.SPECIES);
  }
}
