package dev.sheaf.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A database that reads files of tables as they lie. The module {@code sheaf-sql} has one; it is
 * found by {@link java.util.ServiceLoader}.
 */
public interface FileDatabase {
  /** A kind of file. */
  enum Format {
    /** Columns of given types, in groups of rows. */
    PARQUET("Parquet"),
    /** An object for each row, one after the other or in an array. */
    JSON("JSON"),
    /** Text, with a first line that names the columns. */
    CSV("CSV");

    private final String title;

    Format(String title) {
      this.title = title;
    }

    /** What it is called in messages. */
    public String title() {
      return title;
    }
  }

  /**
   * Opens files, without reading their rows.
   *
   * @param pattern a path or a glob
   * @param separator what divides the cells of a CSV file; 0 where the database is to find out
   * @throws dev.sheaf.source.SourceException if there is no such file
   */
  OpenFiles open(Format format, String pattern, char separator) throws SQLException;

  /** The files that fit a pattern, as one table. Used by one thread. */
  interface OpenFiles extends AutoCloseable {
    /** A connection that streams rows in the order of the files. */
    Connection connection();

    /** The files in the order of their rows. */
    List<String> files();

    /** The table, as it stands after {@code FROM}. */
    String table();

    /** The expression that gives the file of a row by its index in {@link #files}. */
    String fileOfRow();

    /** The names of classes that a column has as numbers from 0 on, by the name of the column. */
    Map<String, List<String>> classNames();

    @Override
    void close() throws SQLException;
  }
}
