package visits;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Visit} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class VisitSamples {
  /** The classes of part and what they are called in files. */
  public static final Labels<Season> PART_LABELS =
      Labels.of(Season.class).named(Season.WINTER, "cold season", "hiver");

  private VisitSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Visit> table() {
    return SampleTable.builder(
        "Visit", VisitSamples::read, VisitSamples::visit, "day", "time", "prices", "season",
        "season of year", "guests");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Visit> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Visit> check() {
    return SampleCheck.builder("Visit", VisitSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Visit> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Visit> statistics() {
    return SampleStatistics.builder(VisitSequence::builder, VisitSamples::visit);
  }

  private static Visit read(TableRow row) {
    return new Visit(
        row.get("day", LocalDate::parse),
        row.get("time", Clock::parse),
        row.getList("prices", BigDecimal::new),
        row.get("season", Season::valueOf),
        row.getLabel("season of year", PART_LABELS),
        row.getInt("guests"));
  }

  private static void visit(Visit sample, RowVisitor row) {
    row.value("day", sample.day());
    row.value("time", Clock.format(sample.time()));
    row.value("prices", sample.prices());
    row.value("season", sample.season());
    row.label("season of year", sample.part(), PART_LABELS, VisitSequence.PART);
    row.value("guests", sample.guests());
  }
}
