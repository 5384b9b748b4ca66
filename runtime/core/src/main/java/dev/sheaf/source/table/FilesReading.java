package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.SourceException;
import dev.sheaf.spi.FileDatabase;
import dev.sheaf.spi.FileDatabase.Format;
import dev.sheaf.spi.FileDatabase.OpenFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads files that a {@link FileDatabase} opens, and of them only what components are bound to. */
final class FilesReading<R> {
  private final String record;
  private final Columns components;
  private final Function<TableRow, R> read;
  private final TableSettings settings;

  FilesReading(
      String record, Columns components, Function<TableRow, R> read, TableSettings settings) {
    this.record = record;
    this.components = components;
    this.read = read;
    this.settings = settings;
  }

  List<R> read(Format format, String pattern) {
    String name = Printable.of(pattern);
    try (OpenFiles files = database(format, name).open(format, pattern, settings.separator())) {
      FilePlaces places = new FilePlaces(files.files());
      TableOrigin origin = new TableOrigin(name, places::name, fixedFolder(pattern), settings);
      RowCollector<R> rows = new RowCollector<>(record, origin, components, read);
      @Nullable Wanted[] wanted = TableRow.wanted(origin, components, read);
      new QueryReading(record, origin, components, wanted, rows)
          .read(files, places, format == Format.CSV);
      return rows.finish();
    } catch (SQLException e) {
      throw new SourceException(
          "%s: %s. No sample was read".formatted(name, SqlTexts.reason(e)), e);
    }
  }

  private static FileDatabase database(Format format, String name) {
    return ServiceLoader.load(FileDatabase.class, FileDatabase.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new SourceException(
                    "%s: %s files are read by DuckDB, which is not there. Add the dependency %s"
                        .formatted(name, format.title(), "dev.sheaf:sheaf-sql"),
                    null));
  }

  /** The folder of a glob up to its first wildcard. */
  static Path fixedFolder(String pattern) {
    String[] steps = pattern.split("(?<=/)", -1);
    StringBuilder folder = new StringBuilder();
    for (int step = 0; step < steps.length - 1 && !steps[step].matches(".*[*?\\[].*"); step++) {
      folder.append(steps[step]);
    }
    try {
      return Path.of(folder.toString());
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }
}
