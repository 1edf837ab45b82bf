package org.licet.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The process that is killed: starts a server over a folder, says what it finds in it, then commits
 * numbered rows and prints each number after its commit, until it dies. Arguments: folder and first
 * number.
 */
final class CrashWriter {
  /** Marks a line of ours among those of the log. */
  static final String MARK = "trial ";

  static final int WRITERS = 2;

  private CrashWriter() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    long begun = System.nanoTime();
    LocalPostgres server = LocalPostgres.start(folder).closeOnExit();
    say("started " + (System.nanoTime() - begun) / 1_000_000);
    try (Connection connection = connect(server)) {
      create(connection);
      tell(connection);
    }
    say("writing");
    for (int writer = 0; writer < WRITERS; writer++) {
      long start = first + writer;
      Thread.ofPlatform().start(() -> writeUntilDeath(server, start));
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS trial (n bigint PRIMARY KEY, check_text text NOT NULL)");
    }
  }

  /** Prints the runs of numbers that are there, and how many rows are not as they were written. */
  private static void tell(Connection connection) throws SQLException {
    String runs =
        "SELECT min(n), max(n) FROM (SELECT n, n - row_number() OVER (ORDER BY n) AS run FROM"
            + " trial) t GROUP BY run";
    try (Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery(runs)) {
        while (found.next()) {
          say("found " + found.getLong(1) + " " + found.getLong(2));
        }
      }
      try (ResultSet damaged =
          statement.executeQuery("SELECT count(*) FROM trial WHERE check_text <> md5(n::text)")) {
        damaged.next();
        say("damaged " + damaged.getLong(1));
      }
    }
    say("told");
  }

  static Connection connect(LocalPostgres server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  private static void writeUntilDeath(LocalPostgres server, long first) {
    try (Connection connection = connect(server);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO trial VALUES (?, md5(?::bigint::text))")) {
      for (long n = first; ; n += WRITERS) {
        insert.setLong(1, n);
        insert.setLong(2, n);
        insert.executeUpdate();
        say("kept " + n);
      }
    } catch (SQLException e) {
      say("lost the server: " + e.getMessage());
      System.exit(3);
    }
  }

  private static void say(String words) {
    System.out.println(MARK + words);
    System.out.flush();
  }
}
