package dev.sheaf.source.table;

import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import dev.sheaf.spi.FileDatabase.OpenFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query into a collector, with some rows in memory at a time. */
final class QueryReading {
  private static final int ROWS_IN_MEMORY = 1_000;
  private static final int PHOTOS_IN_MEMORY = 32;

  private final String record;
  private final TableOrigin origin;
  private final Columns components;
  private final @Nullable Wanted[] wanted;
  private final RowCollector<?> rows;

  QueryReading(
      String record,
      TableOrigin origin,
      Columns components,
      @Nullable Wanted[] wanted,
      RowCollector<?> rows) {
    this.record = record;
    this.origin = origin;
    this.components = components;
    this.wanted = wanted;
    this.rows = rows;
  }

  void read(Connection connection, String sql, Object... parameters) {
    try (ReadTransaction transaction = ReadTransaction.begin(connection);
        PreparedStatement query = transaction.prepare(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        query.setObject(index + 1, parameters[index]);
      }
      query.setFetchSize(fetchSize(beforeItRuns(query)));
      try (ResultSet result = query.executeQuery()) {
        QueryColumns columns = new QueryColumns(components, result.getMetaData());
        check(columns, false, origin.settings().otherColumns());
        rows(result, columns, Map.of(), row -> {});
      }
    } catch (SQLException e) {
      throw new SourceException(
          "%s: %s. No sample was read".formatted(origin.name(), SqlTexts.reason(e)), e);
    }
  }

  /** Most drivers know the columns of a query before it runs; null of those that do not. */
  private @Nullable QueryColumns beforeItRuns(PreparedStatement query) throws SQLException {
    ResultSetMetaData columns;
    try {
      columns = query.getMetaData();
    } catch (SQLFeatureNotSupportedException e) {
      return null;
    }
    if (columns == null || columns.getColumnCount() == 0) {
      return null;
    }
    QueryColumns known = new QueryColumns(components, columns);
    if (!known.open()) {
      check(known, false, origin.settings().otherColumns());
    }
    return known;
  }

  private int fetchSize(@Nullable QueryColumns known) {
    int chosen = origin.settings().fetchSize();
    if (chosen != 0) {
      return chosen;
    }
    return known != null && known.hasBytes() ? PHOTOS_IN_MEMORY : ROWS_IN_MEMORY;
  }

  /**
   * Reads files, and of them only the columns that components are bound to.
   *
   * @param textAsAny whether text is taken for any value, as in CSV
   */
  void read(OpenFiles files, FilePlaces places, boolean textAsAny) throws SQLException {
    Connection connection = files.connection();
    QueryColumns columns;
    try (PreparedStatement all = connection.prepareStatement("SELECT * FROM " + files.table())) {
      columns = new QueryColumns(components, all.getMetaData());
    }
    check(columns, textAsAny, true);
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String selected =
        IntStream.range(0, components.count())
            .mapToObj(
                component -> quote + columns.name(component).replace(quote, quote + quote) + quote)
            .collect(Collectors.joining(", "));
    String query = "SELECT %s, %s FROM %s".formatted(selected, files.fileOfRow(), files.table());
    int file = components.count() + 1;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      rows(
          result,
          new QueryColumns(components, result.getMetaData()),
          files.classNames(),
          row -> places.at(row, result.getInt(file)));
    }
  }

  private void check(QueryColumns columns, boolean textAsAny, boolean othersAllowed) {
    Problems problems = new Problems();
    columns.check(record, wanted, textAsAny, othersAllowed, problems);
    problems.throwIfAny(origin.name(), "no row was read");
  }

  /** Looks at a row before its values are taken. */
  @FunctionalInterface
  private interface RowLook {
    void at(long row) throws SQLException;
  }

  private void rows(
      ResultSet result, QueryColumns columns, Map<String, List<String>> classNames, RowLook look) {
    int count = components.count();
    int[] places = new int[count];
    ColumnReader[] readers = new ColumnReader[count];
    TableCell[] cells = new TableCell[count];
    for (int component = 0; component < count; component++) {
      places[component] = columns.place(component);
      cells[component] = rows.row().cell(component);
      List<String> names = classNames.get(columns.name(component));
      readers[component] =
          names != null
                  && wanted[component] == Wanted.LABEL
                  && columns.type(component) == ColumnType.WHOLE
              ? ColumnReader.named(names)
              : ColumnReader.of(columns.type(component), wanted[component]);
    }
    long row = 0;
    try {
      while (result.next()) {
        row++;
        look.at(row);
        for (int component = 0; component < count; component++) {
          readers[component].read(result, places[component], cells[component]);
        }
        rows.take(row);
      }
    } catch (SQLException e) {
      rows.end(row, SqlTexts.reason(e) + ". The rows from here on were not looked at");
    }
  }
}
