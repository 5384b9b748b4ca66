package houses;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link House} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSamples {
  /** The classes of walls and what they are called in files. */
  public static final Labels<String> WALLS_LABELS = Labels.of(HouseSequence.WALLS_NAMES);

  private HouseSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<House> table() {
    return SampleTable.builder(
        "House", HouseSamples::read, HouseSamples::visit, "area", "year", "rooms", "walls", "price",
        "weight");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<House> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<House> check() {
    return SampleCheck.builder("House", HouseSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<House> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<House> statistics() {
    return SampleStatistics.builder(HouseSequence::builder, HouseSamples::visit);
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

  private static void visit(House sample, RowVisitor row) {
    row.value("area", sample.area());
    row.value("year", sample.year());
    row.value("rooms", sample.rooms());
    row.label("walls", sample.walls(), WALLS_LABELS, HouseSequence.WALLS);
    row.value("price", sample.price());
    row.value("weight", sample.weight());
  }
}
