import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Pet} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PetSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Animal> ANIMAL_LABELS = Labels.of(Animal.class);

  private static final SampleTable<Pet> TABLE =
      SampleTable.of("Pet", List.of("age", "animal"), PetSamples::read, PetSamples::write);

  private PetSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Pet> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Pet> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Pet> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Pet> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Pet> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Pet> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Pet> check() {
    return SampleCheck.<Pet>of("Pet").label("animal", Pet::animal, PetSequence.ANIMAL_NAMES);
  }

  private static Pet read(TableRow row) {
    return new Pet(
        row.getFloat("age"),
        row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void write(Pet sample, RowWriter row) {
    row.put("age", sample.age());
    row.putLabel("animal", sample.animal(), ANIMAL_LABELS);
  }
}
