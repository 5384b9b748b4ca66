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

/** Where {@link Zoo.Pet.Tooth} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Zoo_Pet_ToothSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Zoo.Animal> ANIMAL_LABELS = Labels.of(Zoo.Animal.class);

  private Zoo_Pet_ToothSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Zoo.Pet.Tooth> table() {
    return SampleTable.builder(
        "Zoo.Pet.Tooth",
        Zoo_Pet_ToothSamples::read,
        Zoo_Pet_ToothSamples::visit,
        "length",
        "animal");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Zoo.Pet.Tooth> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Zoo.Pet.Tooth> check() {
    return SampleCheck.builder("Zoo.Pet.Tooth", Zoo_Pet_ToothSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Zoo.Pet.Tooth> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Zoo.Pet.Tooth> statistics() {
    return SampleStatistics.builder(Zoo_Pet_ToothSequence::builder, Zoo_Pet_ToothSamples::visit);
  }

  private static Zoo.Pet.Tooth read(TableRow row) {
    return new Zoo.Pet.Tooth(row.getDouble("length"), row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void visit(Zoo.Pet.Tooth sample, RowVisitor row) {
    row.value("length", sample.length());
    row.label("animal", sample.animal(), ANIMAL_LABELS, Zoo_Pet_ToothSequence.ANIMAL);
  }
}
