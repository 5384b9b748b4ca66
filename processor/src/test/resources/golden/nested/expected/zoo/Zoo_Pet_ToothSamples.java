package zoo;

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

/** Where {@link Zoo.Pet.Tooth} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Zoo_Pet_ToothSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Zoo.Animal> ANIMAL_LABELS = Labels.of(Zoo.Animal.class);

  private static final SampleTable<Zoo.Pet.Tooth> TABLE =
      SampleTable.of(
          "Zoo.Pet.Tooth",
          List.of("length", "animal"),
          Zoo_Pet_ToothSamples::read,
          Zoo_Pet_ToothSamples::write);

  private Zoo_Pet_ToothSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Zoo.Pet.Tooth> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Zoo.Pet.Tooth> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Zoo.Pet.Tooth> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Zoo.Pet.Tooth> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Zoo.Pet.Tooth> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Zoo.Pet.Tooth> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Zoo.Pet.Tooth> check() {
    return SampleCheck.<Zoo.Pet.Tooth>of("Zoo.Pet.Tooth")
        .label("animal", Zoo.Pet.Tooth::animal, Zoo_Pet_ToothSequence.ANIMAL_NAMES);
  }

  private static Zoo.Pet.Tooth read(TableRow row) {
    return new Zoo.Pet.Tooth(
        row.getDouble("length"),
        row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void write(Zoo.Pet.Tooth sample, RowWriter row) {
    row.put("length", sample.length());
    row.putLabel("animal", sample.animal(), ANIMAL_LABELS);
  }
}
