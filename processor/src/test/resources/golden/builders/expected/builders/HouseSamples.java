package builders;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Where {@link House} samples come from, and what is wrong with them.
 *
 * <p>No tables: nothing says how {@code mason}, {@code others} is read from text. The type or the
 * encoder of each can, by a {@code public static} method {@code parse(String)} that returns the
 * component's type, and another, {@code format}, for writing.
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSamples {
  private HouseSamples() {}

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<House> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<House> check() {
    return SampleCheck.builder("House", HouseSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<House> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<House> statistics() {
    return SampleStatistics.builder(HouseSequence::builder, HouseSamples::visit);
  }

  private static void visit(House sample, RowVisitor row) {
    row.value("mason", sample.mason());
    row.value("others", sample.others());
  }
}
