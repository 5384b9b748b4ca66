package dev.sheaf.source.folder;

import dev.sheaf.internal.FileErrors;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the directories below a root.
 *
 * @param extensions the endings of wanted names in lower case; empty for all
 * @param ignored what names are passed over, beside the {@link Strays}
 */
record DirectoryWalk(
    Path root, Set<String> extensions, List<PathMatcher> ignored, SymbolicLinks links) {

  static DirectoryWalk of(Path root) {
    return new DirectoryWalk(root, Set.of(), List.of(), SymbolicLinks.REFUSE);
  }

  DirectoryWalk extensions(Set<String> wanted) {
    Set<String> lower =
        wanted.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return new DirectoryWalk(root, lower, ignored, links);
  }

  DirectoryWalk ignore(String... globs) {
    List<PathMatcher> more =
        Stream.of(globs)
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    return new DirectoryWalk(
        root, extensions, Stream.concat(ignored.stream(), more.stream()).toList(), links);
  }

  DirectoryWalk links(SymbolicLinks chosen) {
    return new DirectoryWalk(root, extensions, ignored, chosen);
  }

  /** Something in a directory that is not passed over: a directory or a regular file. */
  record Entry(Path path, String name, boolean directory, boolean linked) {}

  /** A file, with what it is sorted by: its path relative to the root. */
  record Found(String key, Path path) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      int byKey = key.compareTo(other.key);
      return byKey == 0 ? path.toString().compareTo(other.path.toString()) : byKey;
    }
  }

  /** Whether a file with this name can be a sample. */
  boolean wanted(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return extensions.isEmpty() || name.indexOf('.') >= 0 && extensions.contains(extension);
  }

  /** What is in a directory, by name. */
  List<Entry> list(Path directory, Problems problems) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(paths::add);
    } catch (IOException | DirectoryIteratorException e) {
      unreadable(directory, e, problems);
    }
    paths.sort((a, b) -> a.toString().compareTo(b.toString()));
    List<Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      if (!Strays.contain(name) && !isIgnored(path)) {
        Entry entry = entry(path, name, problems);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** All files below a directory that is below the root, sorted. */
  List<Found> files(Path directory, Problems problems) {
    List<Found> found = new ArrayList<>();
    String key =
        directory.equals(root) ? "" : Labels.normalised(directory.getFileName().toString()) + "/";
    collect(directory, key, List.of(), found, problems);
    Collections.sort(found);
    return found;
  }

  private void collect(
      Path directory, String key, List<Path> linkedFrom, List<Found> found, Problems problems) {
    for (Entry entry : list(directory, problems)) {
      String entryKey = key + Labels.normalised(entry.name);
      if (!entry.directory) {
        if (wanted(entry.name)) {
          found.add(new Found(entryKey, entry.path));
        } else {
          unwanted(entry, problems);
        }
      } else if (!entry.linked) {
        collect(entry.path, entryKey + "/", linkedFrom, found, problems);
      } else {
        List<Path> from = entered(entry, linkedFrom, problems);
        if (from != null) {
          collect(entry.path, entryKey + "/", from, found, problems);
        }
      }
    }
  }

  /** The directories that links were followed from on the way, with this one's; null for a loop. */
  private @Nullable List<Path> entered(Entry entry, List<Path> linkedFrom, Problems problems) {
    try {
      Path target = entry.path.toRealPath();
      Path parent = entry.path.resolveSibling("").toRealPath();
      List<Path> from = Stream.concat(linkedFrom.stream(), Stream.of(parent)).toList();
      if (from.stream().noneMatch(way -> way.startsWith(target))) {
        return from;
      }
      problems.at(
          entry.path, "a symbolic link to '%s', which it is in: a circle. Remove the link", target);
    } catch (IOException e) {
      unreadable(entry.path, e, problems);
    }
    return null;
  }

  private boolean isIgnored(Path path) {
    return ignored.stream().anyMatch(matcher -> matcher.matches(path.getFileName()));
  }

  private @Nullable Entry entry(Path path, String name, Problems problems) {
    try {
      BasicFileAttributes is =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean linked = is.isSymbolicLink();
      if (linked) {
        is = followed(path, problems);
        if (is == null) {
          return null;
        }
      }
      if (is.isDirectory() || is.isRegularFile()) {
        return new Entry(path, name, is.isDirectory(), linked);
      }
      problems.at(
          path,
          "neither a file nor a directory, but a pipe, socket or device. "
              + "Remove it, or call ignore(\"%s\")",
          name);
    } catch (IOException e) {
      unreadable(path, e, problems);
    }
    return null;
  }

  /** What a link leads to; null where it is not followed. */
  private @Nullable BasicFileAttributes followed(Path link, Problems problems) {
    if (links == SymbolicLinks.IGNORE) {
      return null;
    }
    if (links == SymbolicLinks.REFUSE) {
      problems.at(
          link, "a symbolic link. Call symbolicLinks(...) to say whether links are followed");
      return null;
    }
    try {
      Path target = link.toRealPath();
      if (links == SymbolicLinks.FOLLOW || target.startsWith(root.toRealPath())) {
        return Files.readAttributes(target, BasicFileAttributes.class);
      }
      problems.at(
          link,
          "a symbolic link to '%s', outside of the root. "
              + "Copy the file, or call symbolicLinks(SymbolicLinks.FOLLOW)",
          target);
    } catch (IOException e) {
      problems.at(link, "a symbolic link that leads to nothing. Remove the link");
    }
    return null;
  }

  private void unwanted(Entry entry, Problems problems) {
    problems.at(
        entry.path,
        "its name does not end as that of a sample does (%s). "
            + "Remove it, or call ignore(\"%s\")",
        extensions.stream().sorted().collect(Collectors.joining(", ")),
        entry.name);
  }

  private static void unreadable(Path path, Exception e, Problems problems) {
    problems.at(path, "%s. Make it readable, or remove it", FileErrors.reason(e));
  }
}
