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

/** Where {@link Farm.Barn.Hen} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_Barn_HenSamples {
  /** The classes of colour and what they are called in files. */
  public static final Labels<Integer> COLOUR_LABELS =
      Labels.indices(Farm_Barn_HenSequence.COLOUR_NAMES);

  private static final SampleTable<Farm.Barn.Hen> TABLE =
      SampleTable.of(
          "Farm.Barn.Hen",
          List.of("eggs", "colour"),
          Farm_Barn_HenSamples::read,
          Farm_Barn_HenSamples::write);

  private Farm_Barn_HenSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Farm.Barn.Hen> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Farm.Barn.Hen> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Farm.Barn.Hen> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Farm.Barn.Hen> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Farm.Barn.Hen> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Farm.Barn.Hen> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Farm.Barn.Hen> check() {
    return SampleCheck.<Farm.Barn.Hen>of("Farm.Barn.Hen")
        .label("colour", Farm.Barn.Hen::colour, Farm_Barn_HenSequence.COLOUR_NAMES);
  }

  private static Farm.Barn.Hen read(TableRow row) {
    return new Farm.Barn.Hen(
        row.getInt("eggs"),
        row.getLabelIndex("colour", COLOUR_LABELS));
  }

  private static void write(Farm.Barn.Hen sample, RowWriter row) {
    row.put("eggs", sample.eggs());
    row.putLabel("colour", sample.colour(), COLOUR_LABELS);
  }
}
