package dev.sheaf.sql;

import dev.sheaf.source.SourceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a million rows from a database in turns by plain JDBC and by the table of the record, then
 * a million of which one in a hundred is wrong, and prints what that took and what was said.
 */
public final class QueryProcess {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 5;
  private static final String QUERY = "select length, width, rings, species from ";

  private QueryProcess() {}

  /** Arguments: the address of the database. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      String database = connection.getMetaData().getDatabaseProductName();
      create(connection, "readings", "");
      create(connection, "mistakes", "case when i % 100 = 7 then 'rsoe' else 'ROSE' end as ");
      double[] plain = new double[ROUNDS];
      double[] checked = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        plain[round] = rate(() -> plain(connection));
        checked[round] =
            rate(() -> ReadingSamples.table().fromQuery(connection, QUERY + "readings").size());
      }
      Arrays.sort(plain);
      Arrays.sort(checked);
      System.out.printf(
          "%s: %,d rows in a heap of %,d MB: %,.0f rows/s, plain JDBC %,.0f rows/s, ratio %.2f%n",
          database,
          ROWS,
          Runtime.getRuntime().maxMemory() >> 20,
          checked[ROUNDS / 2],
          plain[ROUNDS / 2],
          checked[ROUNDS / 2] / plain[ROUNDS / 2]);
      try {
        ReadingSamples.table().fromQuery(connection, QUERY + "mistakes");
      } catch (SourceException e) {
        List<String> lines = e.getMessage().lines().toList();
        System.out.printf(
            "%s: %,d mistakes in a report of %d lines:%n", database, e.count(), lines.size());
        lines.subList(0, 3).forEach(System.out::println);
        System.out.println(lines.get(lines.size() - 1));
      }
    }
  }

  private static void create(Connection connection, String table, String species)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + table);
      statement.execute(
          "create table %s as select cast(i * 0.5 as real) as length, cast(i * 0.25 as real) as width, cast(i as integer) as rings, %s species from (select generate_series as i from generate_series(1, %d)) as numbers"
              .formatted(table, species.isEmpty() ? "'TULIP' as" : species, ROWS));
    }
  }

  private static int plain(Connection connection) throws SQLException {
    List<Reading> readings = new ArrayList<>();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1_000);
      try (ResultSet rows = statement.executeQuery(QUERY + "readings")) {
        while (rows.next()) {
          readings.add(
              new Reading(
                  rows.getFloat(1),
                  rows.getFloat(2),
                  rows.getInt(3),
                  Species.valueOf(rows.getString(4))));
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return readings.size();
  }

  private interface Work {
    int run() throws SQLException;
  }

  private static double rate(Work work) throws SQLException {
    long began = System.nanoTime();
    int rows = work.run();
    if (rows != ROWS) {
      throw new IllegalStateException("rows: " + rows);
    }
    return rows / ((System.nanoTime() - began) / 1e9);
  }
}
