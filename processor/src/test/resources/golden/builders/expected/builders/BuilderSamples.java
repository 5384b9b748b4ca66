package builders;

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

/** Where {@link Builder} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderSamples {
  /** The classes of trade and what they are called in files. */
  public static final Labels<Builder.Trade> TRADE_LABELS = Labels.of(Builder.Trade.class);

  private BuilderSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Builder> table() {
    return SampleTable.builder(
        "Builder", BuilderSamples::read, BuilderSamples::visit, "age", "trade");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Builder> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Builder> check() {
    return SampleCheck.builder("Builder", BuilderSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Builder> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Builder> statistics() {
    return SampleStatistics.builder(BuilderSequence::builder, BuilderSamples::visit);
  }

  private static Builder read(TableRow row) {
    return new Builder(row.getFloat("age"), row.getLabel("trade", TRADE_LABELS));
  }

  private static void visit(Builder sample, RowVisitor row) {
    row.value("age", sample.age());
    row.label("trade", sample.trade(), TRADE_LABELS, BuilderSequence.TRADE);
  }
}
