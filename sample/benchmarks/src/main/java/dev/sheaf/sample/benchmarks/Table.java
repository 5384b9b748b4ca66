package dev.sheaf.sample.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The measurements as a table in Markdown. */
final class Table {
  private Table() {}

  /** A row for each of these, in their order. */
  static String of(Measurements measurements, List<Entry> entries, int workers) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| what loads | workers | what becomes of a photo | photos/s | least - most | times "
            + "the reference | least - most | first batch, s | peak memory, MB | mean | detail |\n");
    text.append("|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Entry entry : entries) {
      double[] rates = measurements.rates(entry);
      double[] ratios = measurements.ratios(entry, entry.reference());
      Outcome outcome = measurements.of(entry).get(0).outcome();
      double peak = measurements.median(entry, round -> round.peak() / 1e6);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %s | %s | %s | %.1f | %s | %s | %s |%n",
              entry.title(),
              entry.workers(workers),
              entry.work().words(),
              spread("%,.0f", rates),
              spread("%.2f", ratios),
              measurements.median(entry, Measurements.Round::start),
              peak == 0 ? "-" : String.format(Locale.ROOT, "%,.0f", peak),
              number(outcome.mean()),
              number(outcome.detail())));
    }
    return text.toString();
  }

  /** Two cells: the median, and the least and the most. */
  private static String spread(String format, double... values) {
    if (values.length == 0) {
      return "- | -";
    }
    return String.format(
        Locale.ROOT,
        "%1$s | %1$s - %1$s".formatted(format),
        Measurements.median(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }

  private static String number(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
