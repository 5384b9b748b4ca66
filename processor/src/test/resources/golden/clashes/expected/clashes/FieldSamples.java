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
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Field} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FieldSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Role> ANIMAL_LABELS = Labels.of(Role.class);

  private FieldSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Field> table() {
    return SampleTable.builder("Field", FieldSamples::read, FieldSamples::visit, "age", "animal");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Field> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Field> check() {
    return SampleCheck.builder("Field", FieldSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Field> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Field> statistics() {
    return SampleStatistics.builder(FieldSequence::builder, FieldSamples::visit);
  }

  private static Field read(TableRow row) {
    return new Field(row.getFloat("age"), row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void visit(Field sample, RowVisitor row) {
    row.value("age", sample.age());
    row.label("animal", sample.animal(), ANIMAL_LABELS, FieldSequence.ANIMAL);
  }
}
