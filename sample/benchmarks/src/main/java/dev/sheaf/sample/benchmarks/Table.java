package dev.sheaf.sample.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/** The measurements as a table in Markdown. */
final class Table {
  private Table() {}

  static String of(Measurements measurements, int workers) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| what loads | workers | what becomes of a photo | photos/s | least - most | times "
            + "the reference | first batch, s | peak memory, MB | mean | detail |\n");
    text.append("|---|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Entry entry : measurements.entries()) {
      double[] rates = measurements.rates(entry);
      OptionalDouble ratio = measurements.ratio(entry, Entry.REFERENCE);
      Outcome outcome = measurements.of(entry).get(0).outcome();
      double peak = measurements.median(entry, round -> round.peak() / 1e6);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %s | %,.0f | %,.0f - %,.0f | %s | %.1f | %s | %s | %s |%n",
              entry.title(),
              entry.workers(workers),
              entry.work(),
              Measurements.median(rates),
              Arrays.stream(rates).min().orElseThrow(),
              Arrays.stream(rates).max().orElseThrow(),
              ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "-",
              measurements.median(entry, Measurements.Round::start),
              peak == 0 ? "-" : String.format(Locale.ROOT, "%,.0f", peak),
              number(outcome.mean()),
              number(outcome.detail())));
    }
    return text.toString();
  }

  private static String number(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
