package dev.sheaf.statistics;

import dev.sheaf.internal.ProgressLine;
import dev.sheaf.internal.StandardStream;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SampleBatch;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.spi.Field;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** One pass over a list of samples. */
final class StatisticsRun<R> {
  /** Few samples: a batch of large photos is large, and a queue of them more so. */
  private static final int BATCH = 8;

  private static final int QUEUE = 4;

  private final SampleStatistics<R> settings;
  private final List<R> samples;

  StatisticsRun(SampleStatistics<R> settings, List<R> samples) {
    this.settings = settings;
    this.samples = samples;
  }

  StatisticsReport report() {
    return measured(settings.sequence.apply(samples));
  }

  private <S extends SampleSequence<R, ?>> StatisticsReport measured(SequenceBuilder<R, S> begun) {
    begun.batchSize(BATCH).onBadSample(settings.badSamples);
    if (settings.cache != null) {
      begun.cache(settings.cache);
    }
    try (SampleSequence<R, ?> sequence = begun.build()) {
      return measure(sequence);
    }
  }

  private <B extends SampleBatch<R>> StatisticsReport measure(SampleSequence<R, B> sequence) {
    String name = sequence.schema().orElseThrow().name();
    List<Measured> measured = new ArrayList<>();
    for (Field field : sequence.fields()) {
      Measured.of(field).ifPresent(measured::add);
    }
    int bad = pass(name, sequence, measured);
    StatisticsReport.Builder report = new StatisticsReport.Builder(name, samples.size(), bad);
    measured.forEach(field -> field.report(report));
    if (report.hasPhotos()) {
      sizes(name).components().forEach(report::files);
    }
    return report.build();
  }

  /** Every value once, in the order of the samples: no sum depends on who encoded them. */
  private <B extends SampleBatch<R>> int pass(
      String name, SampleSequence<R, B> sequence, List<Measured> measured) {
    ProgressLine progress =
        new ProgressLine(
            settings.progress, isTerminal(), "measuring " + name, "samples", samples.size());
    int good = 0;
    int bad = 0;
    try (BatchStream<B> batches =
        Loader.of(sequence).workers(settings.workers).maxQueueSize(QUEUE).open()) {
      batches.expect(sequence.length());
      while (batches.hasNext()) {
        try (B batch = batches.next()) {
          for (Measured field : measured) {
            field.add(batch.tensor(field.name()), batch.size());
          }
          good += batch.size();
        }
        bad = batches.badSamples();
        progress.show(good + bad, bad);
      }
    } finally {
      progress.end(good + bad, bad);
    }
    return bad;
  }

  /** What the files say of themselves, which costs a look at the beginning of each. */
  private CheckReport sizes(String name) {
    SampleCheck.Builder<R> check =
        SampleCheck.builder(name, settings.visit)
            .headersOnly(true)
            .workers(Math.max(1, settings.workers));
    PrintStream out = settings.progress;
    return (out == null ? check.quiet(true) : check.progress(out)).run(samples);
  }

  private boolean isTerminal() {
    return settings.progress == System.err && StandardStream.ERR.isTerminal();
  }
}
