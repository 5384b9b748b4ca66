package games;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Where {@link Move} samples come from, and what is wrong with them.
 *
 * <p>No tables: nothing says how {@code open} is read from text. The type or the encoder of each
 * can, by a {@code public static} method {@code parse(String)} that returns the component's type,
 * and another, {@code format}, for writing.
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MoveSamples {
  private MoveSamples() {}

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Move> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Move> check() {
    return SampleCheck.builder("Move", MoveSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Move> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Move> statistics() {
    return SampleStatistics.builder(MoveSequence::builder, MoveSamples::visit);
  }

  private static void visit(Move sample, RowVisitor row) {
    row.value("board", sample.board());
    row.value("name", sample.name());
    row.value("number", sample.number());
    row.value("open", sample.open());
    row.value("won", sample.won());
  }
}
