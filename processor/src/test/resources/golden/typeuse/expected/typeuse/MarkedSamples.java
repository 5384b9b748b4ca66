package typeuse;

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

/** Where {@link Marked} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MarkedSamples {
  /** The classes of given and what they are called in files. */
  public static final Labels<Marked.Answer> GIVEN_LABELS = Labels.of(Marked.Answer.class);

  /** The classes of last and what they are called in files. */
  public static final Labels<Marked.Answer> LAST_LABELS = Labels.of(Marked.Answer.class);

  private MarkedSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Marked> table() {
    return SampleTable.builder(
        "Marked", MarkedSamples::read, MarkedSamples::visit, "values", "given", "last");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Marked> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Marked> check() {
    return SampleCheck.builder("Marked", MarkedSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Marked> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Marked> statistics() {
    return SampleStatistics.builder(MarkedSequence::builder, MarkedSamples::visit);
  }

  private static Marked read(TableRow row) {
    return new Marked(
        row.getFloats("values"),
        row.getLabelSet("given", GIVEN_LABELS),
        row.getLabel("last", LAST_LABELS));
  }

  private static void visit(Marked sample, RowVisitor row) {
    row.value("values", sample.values());
    row.labels("given", sample.given(), GIVEN_LABELS, MarkedSequence.GIVEN);
    row.label("last", sample.last(), LAST_LABELS, MarkedSequence.LAST);
  }
}
