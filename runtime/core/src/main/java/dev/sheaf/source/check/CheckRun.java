package dev.sheaf.source.check;

import dev.sheaf.internal.Printable;
import dev.sheaf.internal.ProgressLine;
import dev.sheaf.internal.StandardStream;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Problems;
import dev.sheaf.source.check.CheckReport.Duplicate;
import dev.sheaf.source.check.CheckReport.FileComponent;
import dev.sheaf.source.check.CheckReport.Spread;
import dev.sheaf.source.check.SampleColumns.FileColumn;
import dev.sheaf.source.check.SampleColumns.LabelColumn;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One check of a list of samples. */
final class CheckRun<R> {
  private final SampleCheck<R> check;
  private final List<R> samples;

  CheckRun(SampleCheck<R> check, List<R> samples) {
    this.check = check;
    this.samples = samples;
  }

  CheckReport report() {
    SampleColumns columns = SampleColumns.of(samples, check.visit);
    List<FileComponent> components = new ArrayList<>();
    columns.files().forEach((name, column) -> components.add(component(name, column, columns)));
    Map<String, Map<String, Integer>> classes = new LinkedHashMap<>();
    columns
        .labels()
        .forEach((name, column) -> classes.put(name, Collections.unmodifiableMap(column.counts())));
    return new CheckReport(
        check.name,
        samples.size(),
        List.copyOf(components),
        Collections.unmodifiableMap(classes),
        check.failOnSuspicious,
        check.headersOnly);
  }

  private FileComponent component(String name, FileColumn column, SampleColumns columns) {
    Map<PhotoSource, List<Integer>> bySample = new LinkedHashMap<>();
    for (int index = 0; index < samples.size(); index++) {
      bySample.computeIfAbsent(column.values().get(index), unused -> new ArrayList<>(1)).add(index);
    }
    List<FileInspection> found = inspect(name, column.inspector(), List.copyOf(bySample.keySet()));
    List<FileInspection> bad = found.stream().filter(file -> !file.ok()).toList();
    List<FileInspection> good = found.stream().filter(FileInspection::ok).toList();
    return new FileComponent(
        name,
        found.size(),
        bad,
        bad.stream().mapToInt(file -> bySample.getOrDefault(file.photo(), List.of()).size()).sum(),
        good.stream().filter(FileInspection::suspicious).toList(),
        largestFirst(good, FileInspection::format),
        largestFirst(good, FileInspection::mode),
        column.inspector().mode(),
        Collections.unmodifiableMap(new TreeMap<>(largestFirst(good, FileInspection::orientation))),
        spread(good, FileInspection::width),
        spread(good, FileInspection::height),
        spread(good, FileInspection::bytes),
        check.duplicates && !check.headersOnly && column.inspector().tellsSamplesApart()
            ? duplicates(good, bySample, columns)
            : List.of());
  }

  private List<FileInspection> inspect(
      String name, FileInspector inspector, List<PhotoSource> photos) {
    boolean terminal = check.progress == System.err && StandardStream.ERR.isTerminal();
    ProgressLine progress =
        new ProgressLine(check.progress, terminal, "checking " + name, "files", photos.size());
    return new ParallelInspection(photos, check.workers, progress)
        .run((photo, workspace) -> guarded(inspector, photo, workspace));
  }

  /** A mistake of the inspector's is told of the file that it came with. */
  private FileInspection guarded(FileInspector inspector, PhotoSource photo, Workspace workspace) {
    if (photo.equals(SampleColumns.NO_FILE)) {
      return bad(photo, Verdict.MISSING, "a sample without a path", "Give every sample a file.");
    }
    try {
      return check.headersOnly
          ? inspector.inspectHead(photo, workspace)
          : inspector.inspect(photo, workspace);
    } catch (RuntimeException e) {
      return bad(
          photo, Verdict.UNREADABLE, "looking at it failed: " + Printable.of(e), "Report this.");
    }
  }

  private static FileInspection bad(
      PhotoSource photo, Verdict verdict, String problem, String remedy) {
    return new FileInspection(photo, verdict, problem, remedy, 0, "", "", 0, 0, 1);
  }

  private static List<Duplicate> duplicates(
      List<FileInspection> good, Map<PhotoSource, List<Integer>> bySample, SampleColumns columns) {
    List<PhotoSource> photos = good.stream().map(FileInspection::photo).toList();
    long[] sizes = good.stream().mapToLong(FileInspection::bytes).toArray();
    List<Duplicate> duplicates = new ArrayList<>();
    // A file that vanished since is looked at in training: it is no reason to give no report.
    for (int[] same : SameContent.of(photos, sizes, new Problems())) {
      List<PhotoSource> equal = IntStream.of(same).mapToObj(photos::get).toList();
      duplicates.add(new Duplicate(equal, contradiction(equal, bySample, columns)));
    }
    return List.copyOf(duplicates);
  }

  /** The different labels of equal files, for the first component where they differ. */
  private static List<String> contradiction(
      List<PhotoSource> equal, Map<PhotoSource, List<Integer>> bySample, SampleColumns columns) {
    for (LabelColumn column : columns.labels().values()) {
      List<String> labels =
          equal.stream()
              .flatMap(photo -> bySample.getOrDefault(photo, List.of()).stream())
              .map(column.values()::get)
              .distinct()
              .toList();
      if (labels.size() > 1) {
        return labels;
      }
    }
    return List.of();
  }

  private static <K extends Comparable<K>> Map<K, Integer> largestFirst(
      List<FileInspection> files, Function<FileInspection, K> key) {
    Map<K, Integer> counts =
        files.stream().collect(Collectors.toMap(key, file -> 1, Integer::sum, TreeMap::new));
    Map<K, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }

  private static Spread spread(List<FileInspection> files, ToLongFunction<FileInspection> number) {
    return Spread.of(files.stream().mapToLong(number).toArray());
  }
}
