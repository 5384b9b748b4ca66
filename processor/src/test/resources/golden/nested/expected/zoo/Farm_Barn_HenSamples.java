package zoo;

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

/** Where {@link Farm.Barn.Hen} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_Barn_HenSamples {
  /** The classes of colour and what they are called in files. */
  public static final Labels<Integer> COLOUR_LABELS =
      Labels.indices(Farm_Barn_HenSequence.COLOUR_NAMES);

  private Farm_Barn_HenSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Farm.Barn.Hen> table() {
    return SampleTable.builder(
        "Farm.Barn.Hen", Farm_Barn_HenSamples::read, Farm_Barn_HenSamples::visit, "eggs", "colour");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Farm.Barn.Hen> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Farm.Barn.Hen> check() {
    return SampleCheck.builder("Farm.Barn.Hen", Farm_Barn_HenSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Farm.Barn.Hen> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Farm.Barn.Hen> statistics() {
    return SampleStatistics.builder(Farm_Barn_HenSequence::builder, Farm_Barn_HenSamples::visit);
  }

  private static Farm.Barn.Hen read(TableRow row) {
    return new Farm.Barn.Hen(row.getInt("eggs"), row.getLabelIndex("colour", COLOUR_LABELS));
  }

  private static void visit(Farm.Barn.Hen sample, RowVisitor row) {
    row.value("eggs", sample.eggs());
    row.label("colour", sample.colour(), COLOUR_LABELS, Farm_Barn_HenSequence.COLOUR);
  }
}
