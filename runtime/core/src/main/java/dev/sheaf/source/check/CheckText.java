package dev.sheaf.source.check;

import dev.sheaf.internal.Printable;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Problems;
import dev.sheaf.source.check.CheckReport.Duplicate;
import dev.sheaf.source.check.CheckReport.FileComponent;
import dev.sheaf.source.check.CheckReport.Spread;
import dev.sheaf.spi.FileInspection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report for people. */
final class CheckText {
  private static final int SHOWN = 100;

  private final CheckReport report;
  private final StringBuilder text = new StringBuilder();

  CheckText(CheckReport report) {
    this.report = report;
    line("%s: %,d samples", Printable.of(report.name()), report.samples());
    report.components().forEach(this::component);
    report.classes().forEach(this::classes);
    decision();
  }

  /** {@code flowers/1.jpg: truncated. Get the file again.} */
  static String line(FileInspection file) {
    return "%s: %s. %s"
        .formatted(
            Printable.of(file.photo().name()),
            Printable.of(file.problem()),
            Printable.of(file.remedy()));
  }

  private void component(FileComponent component) {
    line("%s: %,d files", component.name(), component.files());
    if (!component.bad().isEmpty()) {
      Map<String, Integer> kinds =
          component.bad().stream()
              .collect(
                  Collectors.toMap(
                      file -> words(file.verdict()), file -> 1, Integer::sum, TreeMap::new));
      line(
          "  bad: %,d (%s), in %,d samples",
          component.bad().size(), list(kinds), component.badSamples());
      each(component.bad(), file -> line("    %s", line(file)));
    }
    if (!component.suspicious().isEmpty()) {
      line("  suspicious: %,d", component.suspicious().size());
      each(component.suspicious(), file -> line("    %s", line(file)));
    }
    if (component.bad().size() < component.files()) {
      good(component);
    }
    duplicates(component.duplicates());
  }

  private void good(FileComponent component) {
    line("  formats: %s", list(component.formats()));
    String converted =
        component.converted() == 0
            ? ""
            : Problems.format("; %,d converted to %s", component.converted(), component.mode());
    line("  colours: %s%s", list(component.modes()), converted);
    if (component.turned() > 0) {
      line(
          "  EXIF: %,d turned or mirrored (orientation %s)",
          component.turned(), list(component.orientations()));
    }
    line("  width: %s", spread(component.width(), CheckText::number));
    line("  height: %s", spread(component.height(), CheckText::number));
    if (component.bytes().sum() > 0) {
      line(
          "  size: %s; %s in all",
          spread(component.bytes(), CheckText::bytes), bytes(component.bytes().sum()));
    }
  }

  private void duplicates(List<Duplicate> duplicates) {
    if (duplicates.isEmpty()) {
      return;
    }
    int files = duplicates.stream().mapToInt(same -> same.photos().size()).sum();
    line("  equal files: %,d, of which %,d differ", files, duplicates.size());
    each(
        duplicates,
        same -> {
          String names =
              same.photos().stream()
                  .map(PhotoSource::name)
                  .map(Printable::of)
                  .collect(Collectors.joining(" = "));
          String labels =
              same.labels().isEmpty() ? "" : ", of different classes: " + join(same.labels());
          line("    %s%s", names, labels);
        });
  }

  private static String join(List<String> labels) {
    return labels.stream().map(Printable::of).collect(Collectors.joining(", "));
  }

  private void classes(String component, Map<String, Integer> counts) {
    line("%s: %,d classes", component, counts.size());
    List<String> empty =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == 0)
            .map(Map.Entry::getKey)
            .toList();
    each(
        List.copyOf(counts.entrySet()),
        entry ->
            line(
                "  %s: %,d%s",
                Printable.of(entry.getKey()),
                entry.getValue(),
                entry.getValue() == 0 ? ", no sample" : ""));
    if (!empty.isEmpty()) {
      line("  %,d without a sample", empty.size());
    }
  }

  private void decision() {
    long bad = report.components().stream().mapToLong(component -> component.bad().size()).sum();
    line(
        bad == 0
            ? report.headersOnly()
                ? "Every file begins as one that can be trained on; no more was looked at."
                : "Every file can be trained on."
            : "%,d files cannot be trained on: mend or remove them, "
                + "or train with a policy for bad samples.",
        bad);
    long suspicious =
        report.components().stream().mapToLong(component -> component.suspicious().size()).sum();
    if (suspicious > 0) {
      line(
          report.failOnSuspicious()
              ? "Suspicious files: %,d. They fail this check: look at them."
              : "Suspicious files: %,d. Look at them before you train.",
          suspicious);
    }
  }

  private <T> void each(List<T> items, Consumer<T> print) {
    items.stream().limit(SHOWN).forEach(print);
    if (items.size() > SHOWN) {
      line("    and %,d more", items.size() - SHOWN);
    }
  }

  private void line(String format, Object... values) {
    text.append(Problems.format(format, values)).append('\n');
  }

  private static String words(FileInspection.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String list(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> Problems.format("%s %,d", named(entry.getKey()), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String named(Object key) {
    String name = Printable.of(key);
    return name.isEmpty() ? "unknown" : name;
  }

  private static String spread(Spread spread, Function<Long, String> unit) {
    return "%s to %s, median %s"
        .formatted(
            unit.apply(spread.least()), unit.apply(spread.most()), unit.apply(spread.median()));
  }

  private static String number(long number) {
    return Problems.format("%,d", number);
  }

  /** In powers of 1000, as disks are sold. */
  private static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = bytes / 1000.0;
    int unit = 0;
    while (value >= 999.95) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
