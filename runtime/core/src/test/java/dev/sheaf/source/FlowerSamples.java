package dev.sheaf.source;

import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.Workspace;
import java.nio.file.Path;
import java.util.List;

/** As the compiler writes it, with an inspector in place of FlowerSequence.PHOTO. */
public final class FlowerSamples {
  private static final FileInspector PHOTO = FlowerSamples::inspect;

  private static final Labels<Species> SPECIES =
      Labels.of(Species.class).named(Species.ROSE, "Rosa canina", "dog rose");

  private static final SampleTable<Flower> TABLE =
      SampleTable.of(
          "Flower", List.of("photo", "species"), FlowerSamples::read, FlowerSamples::write);

  private FlowerSamples() {}

  /** One folder for each class. */
  public static List<Flower> fromDirectory(Path root) {
    return directory(root).read();
  }

  /** As fromDirectory, with settings. */
  public static DirectorySource<Flower> directory(Path root) {
    return DirectorySource.perClass(root, SPECIES, Flower::new)
        .extensions(DirectorySource.PICTURES);
  }

  public static List<Flower> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  public static List<Flower> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  public static void toCsv(List<Flower> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  static void toJsonLines(List<Flower> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As fromCsv and the like, with settings. */
  public static SampleTable<Flower> table() {
    return TABLE;
  }

  static CheckReport check(List<Flower> samples) {
    return check().run(samples);
  }

  /** As check, with settings. */
  static SampleCheck<Flower> check() {
    return SampleCheck.<Flower>of("Flower")
        .file("photo", Flower::photo, PHOTO)
        .label("species", Flower::species, SPECIES.names());
  }

  private static Flower read(TableRow row) {
    return new Flower(row.getPath("photo"), row.getLabel("species", SPECIES));
  }

  private static void write(Flower flower, RowWriter row) {
    row.putPath("photo", flower.photo());
    row.putLabel("species", flower.species(), SPECIES);
  }

  /** A picture is a text file: FORMAT MODE WIDTH HEIGHT ORIENTATION. */
  private static FileInspection inspect(Path file, Workspace workspace) {
    return TextPicture.inspect(file);
  }
}
