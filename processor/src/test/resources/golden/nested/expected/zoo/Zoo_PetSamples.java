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

/** Where {@link Zoo.Pet} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Zoo_PetSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Zoo.Animal> ANIMAL_LABELS = Labels.of(Zoo.Animal.class);

  private Zoo_PetSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Zoo.Pet> table() {
    return SampleTable.builder(
        "Zoo.Pet", Zoo_PetSamples::read, Zoo_PetSamples::visit, "age", "animal");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Zoo.Pet> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Zoo.Pet> check() {
    return SampleCheck.builder("Zoo.Pet", Zoo_PetSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Zoo.Pet> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Zoo.Pet> statistics() {
    return SampleStatistics.builder(Zoo_PetSequence::builder, Zoo_PetSamples::visit);
  }

  private static Zoo.Pet read(TableRow row) {
    return new Zoo.Pet(row.getFloat("age"), row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void visit(Zoo.Pet sample, RowVisitor row) {
    row.value("age", sample.age());
    row.label("animal", sample.animal(), ANIMAL_LABELS, Zoo_PetSequence.ANIMAL);
  }
}
