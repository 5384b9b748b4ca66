package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Where rows come from: names places in it, and turns its paths into files' paths and back. */
class TableOrigin {
  private final String name;
  private final LongFunction<String> places;
  private final TableSettings settings;
  private final Path root;
  private final Path absoluteRoot;

  /**
   * @param name as it is printed
   * @param places names a row by its number
   * @param folder what paths are relative to where no root is set
   */
  TableOrigin(String name, LongFunction<String> places, Path folder, TableSettings settings) {
    this.name = name;
    this.places = places;
    this.settings = settings;
    Path chosen = settings.root();
    root = chosen != null ? chosen : folder;
    absoluteRoot = root.toAbsolutePath().normalize();
  }

  TableSettings settings() {
    return settings;
  }

  String name() {
    return name;
  }

  /** {@code train.csv:1042}, or {@code row 1042}. */
  String at(long row) {
    return places.apply(row);
  }

  /** The file that a cell names. */
  Path path(String text) {
    if (text.contains("://") && !text.startsWith("file:")) {
      throw Texts.wrong(text, "is not on this machine; write a path, or a file: URI");
    }
    Path named;
    try {
      named = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
    } catch (InvalidPathException e) {
      throw Texts.wrong(text, "is not a path: " + e.getReason());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw Texts.wrong(text, "is not a file URI: " + Printable.of(e.getMessage()));
    }
    Path file = root.resolve(named);
    boolean mayLeave = named.isAbsolute() || text.contains("..");
    if (mayLeave
        && !settings.outside()
        && !file.toAbsolutePath().normalize().startsWith(absoluteRoot)) {
      throw Texts.wrong(
          text,
          "leads out of '%s'; set the root, or call allowOutside(true) if that is meant"
              .formatted(Printable.of(root.toString().isEmpty() ? "." : root)));
    }
    return file;
  }

  /** How a file is named in a cell: relative to the root where it is below, else absolute. */
  String text(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(absoluteRoot)) {
      return absolute.toString();
    }
    List<String> names = new ArrayList<>();
    absoluteRoot.relativize(absolute).forEach(part -> names.add(part.toString()));
    return String.join("/", names);
  }

  /** The parts of a cell that holds several values. */
  List<String> items(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    int from = 0;
    for (int to = cell.indexOf(settings.inner());
        to >= 0;
        to = cell.indexOf(settings.inner(), from)) {
      items.add(cell.substring(from, to).strip());
      from = to + 1;
    }
    items.add(cell.substring(from).strip());
    return items;
  }
}
