package dev.sheaf.statistics;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import dev.sheaf.source.check.CheckReport.Spread;
import dev.sheaf.statistics.StatisticsReport.FileSizes;
import dev.sheaf.statistics.StatisticsReport.Numbers;
import dev.sheaf.statistics.StatisticsReport.Photos;
import java.util.Locale;
import java.util.Map;

/** Statistics for people. */
final class StatisticsText {
  private final StatisticsReport report;
  private final StringBuilder text = new StringBuilder();

  StatisticsText(StatisticsReport report) {
    this.report = report;
    line("%s: over the %,d samples given", Printable.of(report.name()), report.samples());
    line("  Give the training part only: a mean that has seen validation or test samples flatters");
    line("  their results.");
    if (report.badSamples() > 0) {
      line("  left out: %,d that cannot be encoded", report.badSamples());
    }
    report.photos().forEach(this::photos);
    report.files().forEach(this::files);
    report.numbers().forEach(this::numbers);
    report.classes().forEach(this::classes);
  }

  private void photos(Photos photos) {
    line(
        "%s: pixels from 0 to 1, resized to %d rows and %d columns as the record says",
        photos.name(), photos.height(), photos.width());
    line("  %s", Attribute.of(photos.mean(), photos.std()));
    line("  for @ImagePath, in place of normalize, scale, mean and std");
    if (photos.std().contains(0.0)) {
      line("  A channel whose pixels are all equal is not divided: std is written as 1.0.");
    }
  }

  private void files(FileSizes files) {
    line("%s: %,d files", Printable.of(files.name()), files.files());
    line("  width: %s", spread(files.width()));
    line("  height: %s", spread(files.height()));
  }

  private static String spread(Spread spread) {
    return Problems.format(
        "%,d to %,d pixels, median %,d", spread.least(), spread.most(), spread.median());
  }

  private void numbers(Numbers numbers) {
    line("%s: from %s to %s", numbers.name(), numbers.least(), numbers.most());
    if (numbers.scalar()) {
      line("  %s", Attribute.of(numbers.mean(), numbers.std()));
      line("  for @Scalar, in place of mean and std or min and max");
    } else {
      line("  mean %s, std %s", (float) numbers.mean(), (float) numbers.std());
    }
    if (numbers.coarse()) {
      line("  Too large for a float32 to tell how they differ: std is not to be trusted.");
      if (numbers.scalar()) {
        line("  Write this mean into the annotation, compile, and measure again.");
      }
    } else if (numbers.std() == 0) {
      line("  The same in all samples: it tells the model nothing.");
    }
  }

  private void classes(String component, Map<String, Long> counts) {
    line("%s: %,d classes", component, counts.size());
    int good = report.samples() - report.badSamples();
    counts.forEach(
        (name, count) ->
            line(
                "  %s: %,d (%.1f %%)",
                Printable.of(name), count, good == 0 ? 0.0 : 100.0 * count / good));
  }

  private void line(String pattern, Object... values) {
    text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
