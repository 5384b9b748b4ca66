package dev.sheaf.source.folder;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import dev.sheaf.source.folder.DirectoryWalk.Entry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A folder for each class, which the folder names. */
record FoldersAsClasses<R>(BiFunction<Path, String, R> make, boolean allowEmpty)
    implements FolderLayout<R> {
  @Override
  public List<R> read(DirectoryWalk walk, Problems problems) {
    // What is wrong with the root itself is said by the reading of the files.
    List<Entry> folders =
        walk.list(walk.root(), new Problems()).stream().filter(Entry::directory).toList();
    twins(folders, problems);
    List<String> names =
        folders.stream().map(Entry::name).map(Labels::normalised).distinct().sorted().toList();
    return new FolderPerClass<>(Labels.of(names), make, allowEmpty).read(walk, problems);
  }

  /** Names that differ only as one mistypes them are one class in two folders, more likely. */
  private static void twins(List<Entry> folders, Problems problems) {
    Map<String, Entry> folded = new HashMap<>();
    for (Entry folder : folders) {
      Entry twin = folded.putIfAbsent(Labels.folded(folder.name()), folder);
      if (twin != null
          && !Labels.normalised(twin.name()).equals(Labels.normalised(folder.name()))) {
        problems.at(
            folder.path(),
            "this class and that of the folder '%s' differ only in case, hyphens or spaces. "
                + "Merge the two, or rename one",
            Printable.of(twin.name()));
      }
    }
  }

  @Override
  public FolderLayout<R> allowEmpty(boolean allowEmpty) {
    return new FoldersAsClasses<>(make, allowEmpty);
  }

  @Override
  public String content() {
    return "the folders of the classes";
  }
}
