package dev.sheaf.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers of other databases than those that are tested with give. */
class ColumnReaderTest {
  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Test
  void aMomentIsReadAlsoFromADriverThatDoesNotKnowJavaTime() throws SQLException {
    ResultSet rows =
        fake(
            ResultSet.class,
            (self, method, arguments) -> {
              if (method.getName().equals("getString")) {
                return "2024-02-29 12:00:00.5";
              }
              throw new SQLException("unsupported");
            });
    TableCell cell = new TableCell();

    ColumnReader.of(ColumnType.TIMESTAMP, Wanted.PARSED).read(rows, 1, cell);

    assertThat(LocalDateTime.parse(cell.text()))
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 12, 0, 0, 500_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    Types.BINARY + ", UUID, TEXT", // H2
    Types.BIT + ", bool, BOOLEAN", // PostgreSQL
    Types.TIMESTAMP + ", timestamptz, TIMESTAMP_WITH_ZONE", // PostgreSQL
    Types.TIME + ", timetz, TIME_WITH_ZONE", // PostgreSQL
    Types.OTHER + ", HUGEINT, DECIMAL", // DuckDB
    Types.OTHER + ", jsonb, TEXT", // PostgreSQL
    Types.STRUCT + ", 'STRUCT(bytes BLOB, path VARCHAR)', PHOTO", // DuckDB
    Types.STRUCT + ", 'STRUCT(\"path\" VARCHAR, bytes BLOB)', PHOTO", // DuckDB
    Types.STRUCT + ", 'STRUCT(x INTEGER)', STRUCT", // DuckDB
    Types.LONGVARBINARY + ", MEDIUMBLOB, BYTES", // MySQL
  })
  void typesAreToldByTheirNumberAndTheirName(int number, String name, ColumnType expected)
      throws SQLException {
    ResultSetMetaData columns =
        fake(
            ResultSetMetaData.class,
            (self, method, arguments) ->
                method.getName().equals("getColumnType") ? (Object) number : name);

    assertThat(ColumnType.of(columns, 1)).isEqualTo(expected);
  }
}
