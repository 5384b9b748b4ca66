package dev.sheaf.source.table;

import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.SourceException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads samples from CSV, TSV and JSON Lines files, and writes them. The generated class has one
 * for its record. Immutable.
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
  private final BiConsumer<R, RowVisitor> visit;
  private final TableSettings settings;

  private SampleTable(Builder<R> builder) {
    name = builder.name;
    columns = builder.columns;
    read = builder.read;
    visit = builder.visit;
    settings =
        new TableSettings(
            builder.charset, builder.separator, builder.inner, builder.root, builder.outside);
  }

  /**
   * Called by generated code.
   *
   * @param name the record's name
   * @param read makes a record from a row
   * @param visit shows a record, component by component
   * @param columns the column of each component, in their order
   */
  public static <R> Builder<R> builder(
      String name, Function<TableRow, R> read, BiConsumer<R, RowVisitor> visit, String... columns) {
    return new Builder<>(name, new Columns(List.of(columns)), read, visit);
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
    TableWriting.csv(samples, new TableFile(file, settings), columns, visit);
  }

  /**
   * Writes a JSON Lines file that {@link #readJsonLines} reads back. The file is there as a whole
   * or not at all.
   *
   * @throws IllegalArgumentException for a sample that cannot be written; the message names it
   */
  public void writeJsonLines(List<R> samples, Path file) {
    TableWriting.jsonLines(samples, new TableFile(file, settings), columns, visit);
  }

  /**
   * The settings of a table. What a table does can be asked of them at once: {@code
   * separator(';').readCsv(file)}. Used by one thread.
   *
   * @param <R> the record
   */
  public static final class Builder<R> {
    private final String name;
    private final Columns columns;
    private final Function<TableRow, R> read;
    private final BiConsumer<R, RowVisitor> visit;
    private Charset charset = StandardCharsets.UTF_8;
    private char separator;
    private char inner = ';';
    private @Nullable Path root;
    private boolean outside;

    private Builder(
        String name, Columns columns, Function<TableRow, R> read, BiConsumer<R, RowVisitor> visit) {
      this.name = name;
      this.columns = columns;
      this.read = read;
      this.visit = visit;
    }

    /** The encoding of the file, UTF-8 by default; a byte order mark is passed over. */
    public Builder<R> charset(Charset charset) {
      this.charset = charset;
      return this;
    }

    /**
     * What divides the cells of a CSV file. By default a tab where the file's name ends in {@code
     * .tsv} or {@code .tab}, otherwise a comma.
     */
    public Builder<R> separator(char separator) {
      this.separator = separator;
      return this;
    }

    /** What divides the values of a list within a cell, a semicolon by default. */
    public Builder<R> innerSeparator(char inner) {
      this.inner = inner;
      return this;
    }

    /** The folder that paths in the file are relative to; by default the file's own. */
    public Builder<R> root(Path root) {
      this.root = root;
      return this;
    }

    /**
     * Whether paths in the file may lead out of the root; false by default: each that does is an
     * error, judged by its names. Whether a folder below the root is a link to elsewhere is not
     * looked at.
     */
    public Builder<R> allowOutside(boolean allowOutside) {
      outside = allowOutside;
      return this;
    }

    public SampleTable<R> build() {
      return new SampleTable<>(this);
    }

    /** As {@link SampleTable#readCsv}. */
    public List<R> readCsv(Path file) {
      return build().readCsv(file);
    }

    /** As {@link SampleTable#readJsonLines}. */
    public List<R> readJsonLines(Path file) {
      return build().readJsonLines(file);
    }

    /** As {@link SampleTable#writeCsv}. */
    public void writeCsv(List<R> samples, Path file) {
      build().writeCsv(samples, file);
    }

    /** As {@link SampleTable#writeJsonLines}. */
    public void writeJsonLines(List<R> samples, Path file) {
      build().writeJsonLines(samples, file);
    }
  }
}
