package dev.sheaf.source.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A transaction in which rows are read: drivers stream rows only within one, and where the database
 * knows read-only ones, nothing can be changed in it. What was changed nevertheless is undone, and
 * the connection is left as it was. A transaction of the application's own is used as it is.
 */
final class ReadTransaction implements AutoCloseable {
  private final Connection connection;
  private final boolean own;
  private boolean restricted;

  private ReadTransaction(Connection connection, boolean own) {
    this.connection = connection;
    this.own = own;
  }

  static ReadTransaction begin(Connection connection) throws SQLException {
    ReadTransaction transaction = new ReadTransaction(connection, connection.getAutoCommit());
    if (transaction.own) {
      transaction.restrict();
      connection.setAutoCommit(false);
    }
    return transaction;
  }

  /** A statement that gives rows one after the other. */
  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(
        sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
  }

  private void restrict() throws SQLException {
    if (connection.isReadOnly()) {
      return;
    }
    try {
      connection.setReadOnly(true);
      restricted = true;
    } catch (SQLException e) {
      // DuckDB sets this for a whole database; the rollback at the end does the same.
    }
  }

  @Override
  public void close() throws SQLException {
    if (!own || connection.isClosed()) {
      return;
    }
    try {
      connection.rollback();
    } finally {
      connection.setAutoCommit(true);
      if (restricted) {
        connection.setReadOnly(false);
      }
    }
  }
}
