package flowers;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
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

/** Where {@link Flower} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerSamples {
  /** The classes of species and what they are called in files. */
  public static final Labels<Species> SPECIES_LABELS = Labels.of(Species.class);

  private FlowerSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<Flower> fromDirectory(Path root) {
    return directory(root, SPECIES_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in {@code
   * SPECIES_LABELS.named(...)}.
   */
  public static DirectorySource.Builder<Flower> directory(Path root, Labels<Species> labels) {
    return DirectorySource.perClass(root, labels, Flower::new).extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Flower> table() {
    return SampleTable.builder(
        "Flower", FlowerSamples::read, FlowerSamples::visit, "photo", "species");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Flower> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Flower> check() {
    return SampleCheck.builder("Flower", FlowerSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Flower> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Flower> statistics() {
    return SampleStatistics.builder(FlowerSequence::builder, FlowerSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FlowerBatch batch, Path png) {
    ContactSheet.write(FlowerSequence.PHOTO, FlowerSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(FlowerSequence sequence, int sample, Path png) {
    try (FlowerBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(FlowerSequence.PHOTO, epochs, png);
    }
  }

  private static Flower read(TableRow row) {
    return new Flower(row.getPath("photo"), row.getLabel("species", SPECIES_LABELS));
  }

  private static void visit(Flower sample, RowVisitor row) {
    row.file("photo", sample.photo(), FlowerSequence.PHOTO);
    row.label("species", sample.species(), SPECIES_LABELS, FlowerSequence.SPECIES);
  }
}
