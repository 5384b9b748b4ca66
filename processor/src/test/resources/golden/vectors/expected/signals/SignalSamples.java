package signals;

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

/** Where {@link Signal} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SignalSamples {
  private SignalSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Signal> table() {
    return SampleTable.builder(
        "Signal", SignalSamples::read, SignalSamples::visit, "left", "right", "next");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Signal> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Signal> check() {
    return SampleCheck.builder("Signal", SignalSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Signal> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Signal> statistics() {
    return SampleStatistics.builder(SignalSequence::builder, SignalSamples::visit);
  }

  private static Signal read(TableRow row) {
    return new Signal(row.getFloats("left"), row.getFloatList("right"), row.getDoubles("next"));
  }

  private static void visit(Signal sample, RowVisitor row) {
    row.value("left", sample.left());
    row.value("right", sample.right());
    row.value("next", sample.next());
  }
}
