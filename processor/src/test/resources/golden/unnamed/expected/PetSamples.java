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

/** Where {@link Pet} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PetSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Animal> ANIMAL_LABELS = Labels.of(Animal.class);

  private PetSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Pet> table() {
    return SampleTable.builder("Pet", PetSamples::read, PetSamples::visit, "age", "animal");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Pet> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Pet> check() {
    return SampleCheck.builder("Pet", PetSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Pet> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Pet> statistics() {
    return SampleStatistics.builder(PetSequence::builder, PetSamples::visit);
  }

  private static Pet read(TableRow row) {
    return new Pet(row.getFloat("age"), row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void visit(Pet sample, RowVisitor row) {
    row.value("age", sample.age());
    row.label("animal", sample.animal(), ANIMAL_LABELS, PetSequence.ANIMAL);
  }
}
