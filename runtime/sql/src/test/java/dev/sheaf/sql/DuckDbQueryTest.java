package dev.sheaf.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class DuckDbQueryTest extends QueryContract {
  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:;jdbc_stream_results=true");
  }

  @Override
  String bytes() {
    return "blob";
  }
}
