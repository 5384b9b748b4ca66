package flowers;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Flower} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerSamples {
  /** The classes of species and what they are called in files. */
  public static final Labels<Species> SPECIES_LABELS = Labels.of(Species.class);

  private static final SampleTable<Flower> TABLE =
      SampleTable.of(
          "Flower",
          List.of("photo", "species"),
          FlowerSamples::read,
          FlowerSamples::write);

  private FlowerSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Flower> fromDirectory(Path root) {
    return directory(root, SPECIES_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in
   * {@code SPECIES_LABELS.named(...)}.
   */
  public static DirectorySource<Flower> directory(Path root, Labels<Species> labels) {
    return DirectorySource.perClass(root, labels, Flower::new)
        .extensions(DirectorySource.PICTURES);
  }

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Flower> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Flower> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Flower> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Flower> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Flower> table() {
    return TABLE;
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Flower> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Flower> check() {
    return SampleCheck.<Flower>of("Flower")
        .file("photo", Flower::photo, FlowerSequence.PHOTO)
        .label("species", Flower::species, FlowerSequence.SPECIES_NAMES);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FlowerBatch batch, Path png) {
    ContactSheet.of(FlowerSequence.PHOTO)
        .classes(batch.species(), FlowerSequence.SPECIES_NAMES)
        .write(batch.photo(), png);
  }

  private static Flower read(TableRow row) {
    return new Flower(
        row.getPath("photo"),
        row.getLabel("species", SPECIES_LABELS));
  }

  private static void write(Flower sample, RowWriter row) {
    row.putPath("photo", sample.photo());
    row.putLabel("species", sample.species(), SPECIES_LABELS);
  }
}
