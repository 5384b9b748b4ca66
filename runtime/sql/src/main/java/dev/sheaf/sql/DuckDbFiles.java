package dev.sheaf.sql;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.SourceException;
import dev.sheaf.spi.FileDatabase;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads files by an embedded DuckDB, which exists in memory while they are open. Row groups are
 * streamed, and of each only the columns that are asked for. It downloads nothing.
 */
public final class DuckDbFiles implements FileDatabase {
  @Override
  public OpenFiles open(Format format, String pattern, char separator) throws SQLException {
    String glob = glob(pattern);
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try {
      List<String> files = texts(connection, "SELECT file FROM glob(" + literal(glob) + ")");
      if (files.isEmpty()) {
        throw new SourceException(
            "%s: there is no such file. Give a path or a glob; the working directory is %s"
                .formatted(Printable.of(pattern), Printable.of(Path.of("").toAbsolutePath())),
            null);
      }
      Map<String, List<String>> names =
          format == Format.PARQUET ? classNames(connection, files.get(0)) : Map.of();
      return new Opened(connection, files, table(format, glob, separator), names);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * @param classNames of columns
   */
  private record Opened(
      Connection connection, List<String> files, String table, Map<String, List<String>> classNames)
      implements OpenFiles {
    @Override
    public String fileOfRow() {
      return "file_index";
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** A file of exactly this name is meant before all that fit it. */
  private static String glob(String pattern) {
    @Nullable Path path = null;
    try {
      path = Path.of(pattern);
    } catch (InvalidPathException e) {
      // On some systems a glob is no path.
    }
    if (path == null || !Files.exists(path)) {
      return pattern;
    }
    if (Files.isDirectory(path)) {
      throw new SourceException(
          "%s: a directory. Give its files by a glob, as in '%s/*.parquet'"
              .formatted(Printable.of(pattern), Printable.of(pattern)),
          null);
    }
    return escaped(pattern);
  }

  private static String escaped(String path) {
    return path.replaceAll("[*?\\[]", "[$0]");
  }

  private static String table(Format format, String glob, char separator) {
    String files = literal(glob);
    return switch (format) {
      case PARQUET -> "read_parquet(" + files + ")";
      case JSON -> "read_json(" + files + ")";
      // As text, so that each value is judged as in other CSV files; no text stands for NULL.
      case CSV ->
          "read_csv(%s, all_varchar = true, header = true, nullstr = '\u0001'%s)"
              .formatted(
                  files,
                  separator == 0 ? "" : ", delim = " + literal(Character.toString(separator)));
    };
  }

  private static Map<String, List<String>> classNames(Connection connection, String file)
      throws SQLException {
    List<String> features =
        texts(
            connection,
            "SELECT decode(value) FROM parquet_kv_metadata(%s) WHERE decode(key) = 'huggingface'"
                .formatted(literal(escaped(file))));
    return features.isEmpty() ? Map.of() : HuggingFaceFeatures.classNames(features.get(0));
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
