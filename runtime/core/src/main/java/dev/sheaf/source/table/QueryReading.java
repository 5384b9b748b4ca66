package dev.sheaf.source.table;

import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
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
        rows(result, check(new QueryColumns(components, result.getMetaData())));
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
    return known.open() ? known : check(known);
  }

  private int fetchSize(@Nullable QueryColumns known) {
    int chosen = origin.settings().fetchSize();
    if (chosen != 0) {
      return chosen;
    }
    return known != null && known.hasBytes() ? PHOTOS_IN_MEMORY : ROWS_IN_MEMORY;
  }

  private QueryColumns check(QueryColumns columns) {
    Problems problems = new Problems();
    columns.check(record, wanted, false, origin.settings().otherColumns(), problems);
    problems.throwIfAny(origin.name(), "no row was read");
    return columns;
  }

  private void rows(ResultSet result, QueryColumns columns) {
    int count = components.count();
    int[] places = new int[count];
    ColumnReader[] readers = new ColumnReader[count];
    TableCell[] cells = new TableCell[count];
    for (int component = 0; component < count; component++) {
      places[component] = columns.place(component);
      readers[component] = ColumnReader.of(columns.type(component), wanted[component]);
      cells[component] = rows.row().cell(component);
    }
    long row = 0;
    try {
      while (result.next()) {
        row++;
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
