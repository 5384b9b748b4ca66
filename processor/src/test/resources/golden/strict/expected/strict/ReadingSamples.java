package strict;

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

/** Where {@link Reading} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ReadingSamples {
  /** The classes of sky and what they are called in files. */
  public static final Labels<Reading.Sky> SKY_LABELS = Labels.of(Reading.Sky.class);

  private ReadingSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Reading> table() {
    return SampleTable.builder(
        "Reading", ReadingSamples::read, ReadingSamples::visit, "celsius", "sky");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Reading> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Reading> check() {
    return SampleCheck.builder("Reading", ReadingSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Reading> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Reading> statistics() {
    return SampleStatistics.builder(ReadingSequence::builder, ReadingSamples::visit);
  }

  private static Reading read(TableRow row) {
    return new Reading(row.getDouble("celsius"), row.getLabel("sky", SKY_LABELS));
  }

  private static void visit(Reading sample, RowVisitor row) {
    row.value("celsius", sample.celsius());
    row.label("sky", sample.sky(), SKY_LABELS, ReadingSequence.SKY);
  }
}
