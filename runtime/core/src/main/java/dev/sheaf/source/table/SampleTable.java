package dev.sheaf.source.table;

import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.SourceException;
import dev.sheaf.spi.FileDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads samples from CSV, TSV and JSON Lines files, and writes them; reads them from databases. The
 * generated class has one for its record. Immutable.
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
            builder.charset,
            builder.separator,
            builder.inner,
            builder.root,
            builder.outside,
            builder.otherColumns,
            builder.fetchSize);
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
    TableFile table = new TableFile(file, settings);
    RowCollector<R> rows = rows(table);
    new CsvReading(table, columns, rows).read();
    return rows.finish();
  }

  /**
   * Reads a JSON Lines file.
   *
   * @throws SourceException with everything that is wrong
   */
  public List<R> readJsonLines(Path file) {
    TableFile table = new TableFile(file, settings);
    RowCollector<R> rows = rows(table);
    new JsonLinesReading(table, columns, rows).read();
    return rows.finish();
  }

  /**
   * Runs a query on any database and reads its rows, each of which is a sample.
   *
   * <p>A column is bound to the component of its name; failing that, to the one of the same name
   * but for case, underscores, hyphens and spaces, where that leaves no doubt, so {@code
   * petal_length} and {@code PETAL_LENGTH} to {@code petalLength}. Columns that are missing, of no
   * component, or of a type that the component does not take are all named before the first row is
   * read, with most drivers before the query runs; then every value that is wrong, by row, from 1
   * on, and column. {@code NULL} is never a value. Numbers, truth values, dates and text are read
   * as from CSV, arrays as lists of values, binary columns as the bytes of photos; relative paths
   * start from the {@linkplain Builder#root root}, or from the working directory.
   *
   * <p>Only the samples and {@linkplain Builder#fetchSize some rows} are in memory. On a connection
   * that commits by itself, the query runs in a transaction of its own, read-only where the
   * database knows that, and undone at the end; the connection is left as it was. Otherwise it runs
   * in the application's transaction, which stays open. The query runs once. DuckDB streams rows on
   * connections that were opened with {@code jdbc_stream_results=true}; on others it holds the
   * result outside of the heap.
   *
   * <p>Databases give rows in no particular order: with {@code ORDER BY}, the samples are the same
   * in each run.
   *
   * @param parameters for the question marks of the query
   * @throws SourceException with everything that is wrong, or with what the database says
   */
  public List<R> fromQuery(Connection connection, String sql, Object... parameters) {
    String query = SqlTexts.query(sql);
    TableOrigin origin = new TableOrigin(query, row -> "row " + row, Path.of(""), settings);
    RowCollector<R> rows = rows(origin);
    new QueryReading(name, origin, columns, TableRow.wanted(origin, columns, read), rows)
        .read(connection, sql, parameters);
    return rows.finish();
  }

  /**
   * Reads Parquet files; needs the module {@code sheaf-sql}.
   *
   * <p>Of the files, only the columns that components are bound to are read, by the rules of {@link
   * #fromQuery}, group of rows by group of rows, in the order of their names. Pictures are read as
   * Hugging Face's {@code datasets} writes them, a structure of {@code bytes} and {@code path}: the
   * bytes, and where there are none the file of that path, relative to the {@linkplain Builder#root
   * root}, or to the folder of the files; so are the classes that it keeps as numbers, by the names
   * in the file.
   *
   * @param files a path or a glob: {@code data/train-*.parquet}, {@code data/**}{@code /*.parquet}
   * @throws SourceException with everything that is wrong, by file, row and column
   */
  public List<R> fromParquet(String files) {
    return fromFiles(FileDatabase.Format.PARQUET, files);
  }

  /**
   * Reads JSON files, with an object a line or an array of objects, over a glob; as {@link
   * #fromParquet} otherwise. {@link #readJsonLines} reads a single file without another module, and
   * has every line that is wrong in its report, also one that is not JSON.
   */
  public List<R> fromJson(String files) {
    return fromFiles(FileDatabase.Format.JSON, files);
  }

  /**
   * Reads CSV files over a glob, compressed ones too; as {@link #fromParquet} otherwise, with the
   * values of {@link #readCsv}. That reads a single file without another module, and has every line
   * that is wrong in its report, also one with a cell too many.
   */
  public List<R> fromCsv(String files) {
    return fromFiles(FileDatabase.Format.CSV, files);
  }

  private List<R> fromFiles(FileDatabase.Format format, String files) {
    return new FilesReading<>(name, columns, read, settings).read(format, files);
  }

  private RowCollector<R> rows(TableOrigin origin) {
    return new RowCollector<>(name, origin, columns, read);
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
    private boolean otherColumns;
    private int fetchSize;

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

    /**
     * Whether a query may have columns that no component is bound to; false by default: each is an
     * error. Columns of files that no component is bound to are always passed over.
     */
    public Builder<R> allowOtherColumns(boolean allowOtherColumns) {
      otherColumns = allowOtherColumns;
      return this;
    }

    /**
     * How many rows of a query are in memory at a time; by default 1,000, and 32 where they hold
     * bytes. Drivers take it as {@link java.sql.Statement#setFetchSize}: MySQL's streams with
     * {@link Integer#MIN_VALUE} only.
     */
    public Builder<R> fetchSize(int fetchSize) {
      this.fetchSize = fetchSize;
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

    /** As {@link SampleTable#fromQuery}. */
    public List<R> fromQuery(Connection connection, String sql, Object... parameters) {
      return build().fromQuery(connection, sql, parameters);
    }

    /** As {@link SampleTable#fromParquet}. */
    public List<R> fromParquet(String files) {
      return build().fromParquet(files);
    }

    /** As {@link SampleTable#fromJson}. */
    public List<R> fromJson(String files) {
      return build().fromJson(files);
    }

    /** As {@link SampleTable#fromCsv}. */
    public List<R> fromCsv(String files) {
      return build().fromCsv(files);
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
