package wide;

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

/** Where {@link Wide} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class WideSamples {
  private WideSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Wide> table() {
    return SampleTable.builder(
        "Wide", WideSamples::read, WideSamples::visit, "c0", "c1", "c2", "c3", "c4", "c5", "c6",
        "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17", "c18", "c19",
        "c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27", "c28", "c29", "c30", "c31", "c32",
        "c33", "c34", "c35", "c36", "c37", "c38", "c39");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Wide> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Wide> check() {
    return SampleCheck.builder("Wide", WideSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Wide> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Wide> statistics() {
    return SampleStatistics.builder(WideSequence::builder, WideSamples::visit);
  }

  private static Wide read(TableRow row) {
    return new Wide(
        row.getByte("c0"), row.getShort("c1"), row.getInt("c2"), row.getLong("c3"),
        row.getFloat("c4"), row.getDouble("c5"), row.getByte("c6"), row.getShort("c7"),
        row.getInt("c8"), row.getLong("c9"), row.getFloat("c10"), row.getDouble("c11"),
        row.getByte("c12"), row.getShort("c13"), row.getInt("c14"), row.getLong("c15"),
        row.getFloat("c16"), row.getDouble("c17"), row.getByte("c18"), row.getShort("c19"),
        row.getInt("c20"), row.getLong("c21"), row.getFloat("c22"), row.getDouble("c23"),
        row.getByte("c24"), row.getShort("c25"), row.getInt("c26"), row.getLong("c27"),
        row.getFloat("c28"), row.getDouble("c29"), row.getByte("c30"), row.getShort("c31"),
        row.getInt("c32"), row.getLong("c33"), row.getFloat("c34"), row.getDouble("c35"),
        row.getByte("c36"), row.getShort("c37"), row.getInt("c38"), row.getLong("c39"));
  }

  private static void visit(Wide sample, RowVisitor row) {
    row.value("c0", sample.c0());
    row.value("c1", sample.c1());
    row.value("c2", sample.c2());
    row.value("c3", sample.c3());
    row.value("c4", sample.c4());
    row.value("c5", sample.c5());
    row.value("c6", sample.c6());
    row.value("c7", sample.c7());
    row.value("c8", sample.c8());
    row.value("c9", sample.c9());
    row.value("c10", sample.c10());
    row.value("c11", sample.c11());
    row.value("c12", sample.c12());
    row.value("c13", sample.c13());
    row.value("c14", sample.c14());
    row.value("c15", sample.c15());
    row.value("c16", sample.c16());
    row.value("c17", sample.c17());
    row.value("c18", sample.c18());
    row.value("c19", sample.c19());
    row.value("c20", sample.c20());
    row.value("c21", sample.c21());
    row.value("c22", sample.c22());
    row.value("c23", sample.c23());
    row.value("c24", sample.c24());
    row.value("c25", sample.c25());
    row.value("c26", sample.c26());
    row.value("c27", sample.c27());
    row.value("c28", sample.c28());
    row.value("c29", sample.c29());
    row.value("c30", sample.c30());
    row.value("c31", sample.c31());
    row.value("c32", sample.c32());
    row.value("c33", sample.c33());
    row.value("c34", sample.c34());
    row.value("c35", sample.c35());
    row.value("c36", sample.c36());
    row.value("c37", sample.c37());
    row.value("c38", sample.c38());
    row.value("c39", sample.c39());
  }
}
