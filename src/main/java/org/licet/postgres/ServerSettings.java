package org.licet.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server is started with, on its command line, which beats every file; and the proof that
 * it runs so. Nothing personal goes to its log: no statement and no detail of an error.
 */
final class ServerSettings {
  /**
   * What must hold for the role's own sessions: a commit is on disk, whole, before it is answered.
   */
  private static final Map<String, String> REQUIRED =
      ordered(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "password_encryption", "scram-sha-256");

  private static final Map<String, String> ALSO =
      ordered(
          "unix_socket_directories", "", // a superuser's to see
          "timezone", "UTC",
          "log_timezone", "UTC",
          "log_checkpoints", "off",
          "log_error_verbosity", "terse",
          "log_min_error_statement", "panic");

  private ServerSettings() {}

  /** Options for {@code postgres}, fit for a shell. */
  static String options(int port) {
    var all = new LinkedHashMap<>(REQUIRED);
    all.putAll(ALSO);
    if (System.getProperty("os.name").startsWith("Mac")) {
      all.put(
          "wal_sync_method", "fsync_writethrough"); // fsync alone stops at the drive's cache there
    }
    return all.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" ", "-p " + port + " ", ""));
  }

  /** Refuses a server that runs otherwise, whoever set it so: a file, the database or the role. */
  static void require(Layout layout, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (var setting : REQUIRED.entrySet()) {
        require(
            layout,
            setting.getKey(),
            ask(statement, "SHOW " + setting.getKey()),
            setting.getValue());
      }
      String superuser =
          ask(statement, "SELECT rolsuper FROM pg_roles WHERE rolname = session_user");
      require(layout, "rolsuper", superuser, "f");
    }
  }

  private static void require(Layout layout, String name, String found, String expected) {
    if (!found.equals(expected)) {
      throw new LocalPostgresException(
          "PostgreSQL in `%s`: `%s` is `%s`, expected `%s`: take that setting off the role or database that carries it, with `postgres --single`"
              .formatted(layout.home(), name, found, expected));
    }
  }

  private static String ask(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
