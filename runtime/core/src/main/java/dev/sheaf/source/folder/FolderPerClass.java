package dev.sheaf.source.folder;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import dev.sheaf.source.folder.DirectoryWalk.Entry;
import dev.sheaf.source.folder.DirectoryWalk.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A folder for each class, named as the class. */
record FolderPerClass<T, R>(Labels<T> labels, BiFunction<Path, T, R> make, boolean allowEmpty)
    implements FolderLayout<R> {
  @Override
  public List<R> read(DirectoryWalk walk, Problems problems) {
    int[] counts = new int[labels.size()];
    boolean[] folders = new boolean[labels.size()];
    Map<String, Path> folded = new HashMap<>();
    List<Labelled> files = new ArrayList<>();
    for (Entry entry : walk.list(walk.root(), problems)) {
      if (!entry.directory()) {
        loose(entry, walk, problems);
        continue;
      }
      int label = labels.find(entry.name());
      if (label < 0) {
        unknown(entry, problems);
        continue;
      }
      Path twin = folded.putIfAbsent(label + "/" + Labels.folded(entry.name()), entry.path());
      if (twin != null) {
        twins(twin, entry, label, problems);
      }
      folders[label] = true;
      long before = problems.count();
      List<Found> found = walk.files(entry.path(), problems);
      counts[label] += found.size();
      found.forEach(file -> files.add(new Labelled(file, label)));
      if (found.isEmpty() && problems.count() > before) {
        counts[label] = Math.max(1, counts[label]); // Not empty: what is in it is named already.
      }
    }
    if (!allowEmpty) {
      empty(walk, counts, folders, problems);
    }
    Collections.sort(files, (a, b) -> a.file.compareTo(b.file));
    List<R> samples = new ArrayList<>(files.size());
    for (Labelled file : files) {
      samples.add(make.apply(file.file.path(), labels.value(file.label)));
    }
    return samples;
  }

  private record Labelled(Found file, int label) {}

  /** A file beside the folders: a sample without a class, or no sample at all. */
  private void loose(Entry entry, DirectoryWalk walk, Problems problems) {
    if (walk.wanted(entry.name())) {
      problems.at(
          entry.path(),
          "a file beside the folders of the classes has no class. "
              + "Move it into one of them, or call ignore(\"%s\")",
          entry.name());
    }
  }

  private void unknown(Entry entry, Problems problems) {
    problems.add(
        () ->
            "%s: the folder %s %s, or call ignore(\"%s\")"
                .formatted(
                    Printable.of(entry.path()),
                    Problems.ended(labels.unknown(entry.name())),
                    "Rename it, give its class this other name with @ClassName",
                    Printable.of(entry.name())));
  }

  private void twins(Path twin, Entry entry, int label, Problems problems) {
    problems.at(
        entry.path(),
        "a second folder of class %s beside '%s'. Merge the two, or rename one",
        labels.names().get(label),
        twin.getFileName());
  }

  private void empty(DirectoryWalk walk, int[] counts, boolean[] folders, Problems problems) {
    for (int label = 0; label < counts.length; label++) {
      if (counts[label] == 0) {
        problems.at(
            walk.root(),
            "class %s: %s. Add its files, or call allowEmptyClasses(true)",
            labels.names().get(label),
            folders[label] ? "its folder has no file" : "it has no folder");
      }
    }
  }

  @Override
  public FolderLayout<R> allowEmpty(boolean allowEmpty) {
    return new FolderPerClass<>(labels, make, allowEmpty);
  }

  @Override
  public String content() {
    return "the folders of the classes";
  }
}
