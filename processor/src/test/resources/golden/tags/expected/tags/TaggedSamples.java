package tags;

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

/** Where {@link Tagged} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class TaggedSamples {
  /** The classes of seen and what they are called in files. */
  public static final Labels<Tagged.Tag> SEEN_LABELS = Labels.of(Tagged.Tag.class);

  /** The classes of said and what they are called in files. */
  public static final Labels<Tagged.Tag> SAID_LABELS = Labels.of(Tagged.Tag.class);

  /** The classes of marks and what they are called in files. */
  public static final Labels<Integer> MARKS_LABELS = Labels.indices(TaggedSequence.MARKS_NAMES);

  private TaggedSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Tagged> table() {
    return SampleTable.builder(
        "Tagged", TaggedSamples::read, TaggedSamples::visit, "seen", "said", "marks");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Tagged> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Tagged> check() {
    return SampleCheck.builder("Tagged", TaggedSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Tagged> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Tagged> statistics() {
    return SampleStatistics.builder(TaggedSequence::builder, TaggedSamples::visit);
  }

  private static Tagged read(TableRow row) {
    return new Tagged(
        row.getLabelSet("seen", SEEN_LABELS),
        row.getLabelSet("said", SAID_LABELS),
        row.getLabelIndices("marks", MARKS_LABELS));
  }

  private static void visit(Tagged sample, RowVisitor row) {
    row.labels("seen", sample.seen(), SEEN_LABELS, TaggedSequence.SEEN);
    row.labels("said", sample.said(), SAID_LABELS, TaggedSequence.SAID);
    row.labels("marks", sample.marks(), MARKS_LABELS, TaggedSequence.MARKS);
  }
}
