package clashes;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import javax.annotation.processing.Generated;

/** Where {@link Shape} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SuppressWarnings("deprecation")
@SheafGenerated
public final class ShapeSamples {
  /** The classes of list and what they are called in files. */
  public static final Labels<List> LIST_LABELS = Labels.of(List.class);

  private ShapeSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Shape> table() {
    return SampleTable.builder("Shape", ShapeSamples::read, ShapeSamples::visit, "sides", "list");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(java.util.List<Shape> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Shape> check() {
    return SampleCheck.builder("Shape", ShapeSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(java.util.List<Shape> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Shape> statistics() {
    return SampleStatistics.builder(ShapeSequence::builder, ShapeSamples::visit);
  }

  private static Shape read(TableRow row) {
    return new Shape(row.getFloat("sides"), row.getLabel("list", LIST_LABELS));
  }

  private static void visit(Shape sample, RowVisitor row) {
    row.value("sides", sample.sides());
    row.label("list", sample.list(), LIST_LABELS, ShapeSequence.LIST);
  }
}
