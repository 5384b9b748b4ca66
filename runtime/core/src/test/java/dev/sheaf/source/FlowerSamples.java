package dev.sheaf.source;

import dev.sheaf.Role;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.OneHotField;
import java.nio.file.Path;
import java.util.List;

/** As the compiler writes it, with an inspector in place of FlowerSequence.PHOTO. */
public final class FlowerSamples {
  private static final FileInspector PHOTO = TextPicture.inspector("photo");
  private static final OneHotField SPECIES_FIELD =
      OneHotField.of("species", Role.TARGET, "DAISY", "ROSE", "TULIP");

  private static final Labels<Species> SPECIES =
      Labels.of(Species.class).named(Species.ROSE, "Rosa canina", "dog rose");

  private FlowerSamples() {}

  /** One folder for each class. */
  public static List<Flower> fromDirectory(Path root) {
    return directory(root).read();
  }

  /** As fromDirectory, with settings. */
  public static DirectorySource.Builder<Flower> directory(Path root) {
    return DirectorySource.perClass(root, SPECIES, Flower::new)
        .extensions(DirectorySource.PICTURES);
  }

  /** CSV, TSV and JSON Lines. */
  public static SampleTable.Builder<Flower> table() {
    return SampleTable.builder(
        "Flower", FlowerSamples::read, FlowerSamples::visit, "photo", "species");
  }

  static CheckReport check(List<Flower> samples) {
    return check().run(samples);
  }

  /** As check, with settings. */
  public static SampleCheck.Builder<Flower> check() {
    return SampleCheck.builder("Flower", FlowerSamples::visit);
  }

  private static Flower read(TableRow row) {
    return new Flower(row.getPath("photo"), row.getLabel("species", SPECIES));
  }

  private static void visit(Flower flower, RowVisitor row) {
    row.file("photo", flower.photo(), PHOTO);
    row.label("species", flower.species(), SPECIES, SPECIES_FIELD);
  }
}
