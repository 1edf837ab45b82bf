package org.licet.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.licet.facts.FactsReader;
import org.licet.lawreview.Asked;

/**
 * The questions of the assignments that a database holds, each at its moment, oldest first; read
 * and never written, a thousand at a time.
 */
final class StoredAssignments implements Iterator<Asked>, AutoCloseable {
  private static final int AT_A_TIME = 1_000;
  private final Connection connection;
  private final PreparedStatement select;
  private final ResultSet rows;
  private boolean more;

  private StoredAssignments(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    select =
        connection.prepareStatement(
            "select id, facts, decided_at from assignment order by decided_at, id");
    select.setFetchSize(AT_A_TIME);
    rows = select.executeQuery();
    more = rows.next();
  }

  /** Of the database at that address. */
  static StoredAssignments open(String url, String username, String password) {
    Connection connection = null;
    try {
      connection = DriverManager.getConnection(url, username, password);
      return new StoredAssignments(connection);
    } catch (SQLException e) {
      close(connection);
      throw refused(url, e);
    }
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public Asked next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    try {
      Asked asked =
          new Asked(
              "assignment " + rows.getString("id"),
              FactsReader.read(rows.getBytes("facts"))
                  .at(rows.getObject("decided_at", OffsetDateTime.class).toInstant()));
      more = rows.next();
      return asked;
    } catch (SQLException e) {
      throw refused("the stored assignments", e);
    }
  }

  @Override
  public void close() {
    close(connection);
  }

  private static void close(@org.jspecify.annotations.Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw refused("the database", e);
    }
  }

  private static CommandRefusedException refused(String what, SQLException e) {
    return CommandRefusedException.unreadable(
        "`" + what + "` cannot be read: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
        e);
  }
}
