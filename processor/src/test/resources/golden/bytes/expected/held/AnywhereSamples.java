package held;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Anywhere} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class AnywhereSamples {
  /** The classes of kind and what they are called in files. */
  public static final Labels<Kind> KIND_LABELS = Labels.of(Kind.class);

  private AnywhereSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<Anywhere> fromDirectory(Path root) {
    return directory(root, KIND_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in {@code
   * KIND_LABELS.named(...)}.
   */
  public static DirectorySource.Builder<Anywhere> directory(Path root, Labels<Kind> labels) {
    return DirectorySource.perClass(
            root, labels, (file, label) -> new Anywhere(new FilePhoto(file), label))
        .extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Anywhere> table() {
    return SampleTable.builder(
        "Anywhere", AnywhereSamples::read, AnywhereSamples::visit, "photo", "kind");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Anywhere> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Anywhere> check() {
    return SampleCheck.builder("Anywhere", AnywhereSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Anywhere> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Anywhere> statistics() {
    return SampleStatistics.builder(AnywhereSequence::builder, AnywhereSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(AnywhereBatch batch, Path png) {
    ContactSheet.write(AnywhereSequence.PHOTO, AnywhereSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(AnywhereSequence sequence, int sample, Path png) {
    try (AnywhereBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(AnywhereSequence.PHOTO, epochs, png);
    }
  }

  private static Anywhere read(TableRow row) {
    return new Anywhere(row.getPhoto("photo"), row.getLabel("kind", KIND_LABELS));
  }

  private static void visit(Anywhere sample, RowVisitor row) {
    row.file("photo", sample.photo(), AnywhereSequence.PHOTO);
    row.label("kind", sample.kind(), KIND_LABELS, AnywhereSequence.KIND);
  }
}
