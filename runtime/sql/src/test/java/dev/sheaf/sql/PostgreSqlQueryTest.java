package dev.sheaf.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlQueryTest extends QueryContract {
  private static PostgreSql server;

  @BeforeAll
  static void start() {
    server = PostgreSql.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Connection connect() throws SQLException {
    return server.connect();
  }

  @Override
  String bytes() {
    return "bytea";
  }
}
