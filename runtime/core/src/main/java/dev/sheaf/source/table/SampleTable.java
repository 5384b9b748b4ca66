package dev.sheaf.source.table;

import dev.sheaf.source.SourceException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads samples from CSV, TSV and JSON Lines files, and writes them. The generated class has one
 * for its record; its settings are changed by the methods that return another table. Immutable.
 *
 * <p>A CSV file begins with a line that names the columns, in any order; columns that no component
 * is bound to are passed over. Cells may be quoted (RFC 4180), lines end in LF or CRLF, empty lines
 * are passed over. A JSON Lines file has an object in each line.
 *
 * <p>Either everything in a file is right and all of it is read, or nothing is, and one {@link
 * SourceException} says what is wrong, each with its line and column.
 *
 * @param <R> the record
 */
public final class SampleTable<R> {
  private final String name;
  private final Columns columns;
  private final Function<TableRow, R> read;
  private final BiConsumer<R, RowWriter> write;
  private final TableSettings settings;

  private SampleTable(
      String name,
      Columns columns,
      Function<TableRow, R> read,
      BiConsumer<R, RowWriter> write,
      TableSettings settings) {
    this.name = name;
    this.columns = columns;
    this.read = read;
    this.write = write;
    this.settings = settings;
  }

  /**
   * Called by generated code.
   *
   * @param name the record's name
   * @param columns the column of each component, in their order
   * @param read makes a record from a row
   * @param write fills a row from a record
   */
  public static <R> SampleTable<R> of(
      String name,
      List<String> columns,
      Function<TableRow, R> read,
      BiConsumer<R, RowWriter> write) {
    return new SampleTable<>(name, new Columns(columns), read, write, TableSettings.DEFAULT);
  }

  private SampleTable<R> with(TableSettings changed) {
    return new SampleTable<>(name, columns, read, write, changed);
  }

  /** The encoding of the file, UTF-8 by default; a byte order mark is passed over. */
  public SampleTable<R> charset(Charset charset) {
    return with(settings.withCharset(charset));
  }

  /**
   * What divides the cells of a CSV file. By default a tab where the file's name ends in {@code
   * .tsv} or {@code .tab}, otherwise a comma.
   */
  public SampleTable<R> separator(char separator) {
    return with(settings.withSeparator(separator));
  }

  /** What divides the values of a list within a cell, a semicolon by default. */
  public SampleTable<R> innerSeparator(char inner) {
    return with(settings.withInner(inner));
  }

  /** The folder that paths in the file are relative to; by default the file's own. */
  public SampleTable<R> root(Path root) {
    return with(settings.withRoot(root));
  }

  /**
   * Paths in the file may lead out of the root. By default each that does is an error, judged by
   * its names; whether a folder below the root is a link to elsewhere is not looked at.
   */
  public SampleTable<R> allowOutside() {
    return with(settings.withOutside());
  }

  /**
   * Reads a CSV or TSV file.
   *
   * @throws SourceException with everything that is wrong
   */
  public List<R> readCsv(Path file) {
    RowCollector<R> rows = rows(file);
    new CsvReading(rows.file(), columns, rows).read();
    return rows.finish();
  }

  /**
   * Reads a JSON Lines file.
   *
   * @throws SourceException with everything that is wrong
   */
  public List<R> readJsonLines(Path file) {
    RowCollector<R> rows = rows(file);
    new JsonLinesReading(rows.file(), columns, rows).read();
    return rows.finish();
  }

  private RowCollector<R> rows(Path file) {
    return new RowCollector<>(name, new TableFile(file, settings), columns, read);
  }

  /**
   * Writes a CSV or TSV file that {@link #readCsv} reads back. The file is there as a whole or not
   * at all.
   *
   * @throws IllegalArgumentException for a sample that cannot be written; the message names it
   */
  public void writeCsv(List<R> samples, Path file) {
    TableWriting.csv(samples, new TableFile(file, settings), columns, write);
  }

  /**
   * Writes a JSON Lines file that {@link #readJsonLines} reads back. The file is there as a whole
   * or not at all.
   *
   * @throws IllegalArgumentException for a sample that cannot be written; the message names it
   */
  public void writeJsonLines(List<R> samples, Path file) {
    TableWriting.jsonLines(samples, new TableFile(file, settings), columns, write);
  }
}
