package zoo;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Farm.Cow} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_CowSamples {
  private Farm_CowSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Farm.Cow> table() {
    return SampleTable.builder(
        "Farm.Cow", Farm_CowSamples::read, Farm_CowSamples::visit, "milk", "price");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Farm.Cow> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Farm.Cow> check() {
    return SampleCheck.builder("Farm.Cow", Farm_CowSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Farm.Cow> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Farm.Cow> statistics() {
    return SampleStatistics.builder(Farm_CowSequence::builder, Farm_CowSamples::visit);
  }

  private static Farm.Cow read(TableRow row) {
    return new Farm.Cow(row.getFloat("milk"), row.getFloat("price"));
  }

  private static void visit(Farm.Cow sample, RowVisitor row) {
    row.value("milk", sample.milk());
    row.value("price", sample.price());
  }
}
