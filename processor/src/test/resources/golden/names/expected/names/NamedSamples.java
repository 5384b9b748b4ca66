package names;

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

/** Where {@link Named} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class NamedSamples {
  /** The classes of insect and what they are called in files. */
  public static final Labels<String> INSECT_LABELS = Labels.of(NamedSequence.INSECT_NAMES);

  private NamedSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Named> table() {
    return SampleTable.builder("Named", NamedSamples::read, NamedSamples::visit, "x", "insect");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Named> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Named> check() {
    return SampleCheck.builder("Named", NamedSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Named> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Named> statistics() {
    return SampleStatistics.builder(NamedSequence::builder, NamedSamples::visit);
  }

  private static Named read(TableRow row) {
    return new Named(row.getFloats("x"), row.getLabel("insect", INSECT_LABELS));
  }

  private static void visit(Named sample, RowVisitor row) {
    row.value("x", sample.x());
    row.label("insect", sample.insect(), INSECT_LABELS, NamedSequence.INSECT);
  }
}
