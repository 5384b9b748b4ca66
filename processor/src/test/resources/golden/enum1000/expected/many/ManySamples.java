package many;

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

/** Where {@link Many} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ManySamples {
  /** The classes of thing and what they are called in files. */
  public static final Labels<Thing> THING_LABELS = Labels.of(Thing.class);

  private ManySamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Many> table() {
    return SampleTable.builder("Many", ManySamples::read, ManySamples::visit, "x", "thing");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Many> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Many> check() {
    return SampleCheck.builder("Many", ManySamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Many> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Many> statistics() {
    return SampleStatistics.builder(ManySequence::builder, ManySamples::visit);
  }

  private static Many read(TableRow row) {
    return new Many(row.getFloat("x"), row.getLabel("thing", THING_LABELS));
  }

  private static void visit(Many sample, RowVisitor row) {
    row.value("x", sample.x());
    row.label("thing", sample.thing(), THING_LABELS, ManySequence.THING);
  }
}
