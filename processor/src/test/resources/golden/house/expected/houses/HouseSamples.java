package houses;

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

/** Where {@link House} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSamples {
  /** The classes of walls and what they are called in files. */
  public static final Labels<String> WALLS_LABELS = Labels.of(HouseSequence.WALLS_NAMES);

  private static final SampleTable<House> TABLE =
      SampleTable.of(
          "House",
          List.of("area", "year", "rooms", "walls", "price", "weight"),
          HouseSamples::read,
          HouseSamples::write);

  private HouseSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<House> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<House> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<House> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<House> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<House> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<House> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<House> check() {
    return SampleCheck.<House>of("House").label("walls", House::walls, HouseSequence.WALLS_NAMES);
  }

  private static House read(TableRow row) {
    return new House(
        row.getFloat("area"),
        row.getInt("year"),
        row.getByte("rooms"),
        row.getLabel("walls", WALLS_LABELS),
        row.getDouble("price"),
        row.getDouble("weight"));
  }

  private static void write(House sample, RowWriter row) {
    row.put("area", sample.area());
    row.put("year", sample.year());
    row.put("rooms", sample.rooms());
    row.putLabel("walls", sample.walls(), WALLS_LABELS);
    row.put("price", sample.price());
    row.put("weight", sample.weight());
  }
}
