package org.licet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * The database cluster on disk. What only a superuser can do is done in single-user mode, while
 * nothing listens: so the superuser has no password, and no line of {@code pg_hba.conf} lets it in.
 */
record Cluster(Layout layout, Programs programs) {
  /** The role and its database have one name. */
  static final String NAME = "licet";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String INITDB =
      "initdb -D data.new -U postgres -A reject -E UTF8 --locale-provider=builtin"
          + " --builtin-locale=C.UTF-8 --locale=C --no-instructions";
  private static final String SINGLE =
      "postgres --single -D %s -c exit_on_error=on -c log_min_error_statement=panic postgres";
  private static final String HBA =
      """
      # Written by licet at each start: edits are lost.
      # TYPE  DATABASE  USER   ADDRESS       METHOD
      host    licet     licet  127.0.0.1/32  scram-sha-256
      """;
  private static final String CREATE =
      """
      CREATE ROLE licet LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'
      CREATE DATABASE licet OWNER licet
      """;
  private static final String ALTER = "ALTER ROLE licet PASSWORD '%s'\n";

  /** Makes the cluster where there is none, and refuses one that this PostgreSQL cannot serve. */
  void prepare(String major) {
    try {
      Layout.deleteTree(layout.unfinished());
      if (!Files.exists(layout.data())) {
        create();
      }
      requireMajor(major);
      Layout.makePrivate(layout.data());
      if (!Files.exists(layout.password()) || Files.size(layout.password()) == 0) {
        singleUser(layout.data(), ALTER);
      }
      // in place, so that it stays the server user's file
      Files.writeString(layout.data().resolve("pg_hba.conf"), HBA);
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot prepare `%s`: %s".formatted(layout.data(), e.getMessage()), e);
    }
  }

  /** The password of the role; 32 random bytes in base64url. */
  String password() {
    try {
      return Files.readString(layout.password()).strip();
    } catch (IOException e) {
      throw new LocalPostgresException(
          "cannot read `%s`: %s".formatted(layout.password(), e.getMessage()), e);
    }
  }

  /**
   * INVARIANT: the password is on disk before the cluster is, and the cluster is moved into place
   * whole.
   */
  private void create() throws IOException {
    Programs.Outcome outcome = programs.run(LIMIT, INITDB);
    if (!outcome.succeeded()) {
      throw new LocalPostgresException(
          "cannot create a database in `%s`: %s".formatted(layout.home(), outcome.lastWord()));
    }
    singleUser(layout.unfinished(), CREATE);
    Files.move(layout.unfinished(), layout.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Runs SQL that takes a new password, then keeps that password. */
  private void singleUser(Path cluster, String sql) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Programs.Outcome outcome =
        programs.feed(sql.formatted(password), LIMIT, SINGLE.formatted(cluster.getFileName()));
    if (!outcome.succeeded()) {
      throw new LocalPostgresException(
          "cannot set up the role of `%s`: %s".formatted(cluster, outcome.lastWord()));
    }
    Path unfinished = Files.createTempFile(layout.home(), "password", null); // 0600
    Files.writeString(unfinished, password + "\n");
    Files.move(unfinished, layout.password(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireMajor(String major) throws IOException {
    Path file = layout.data().resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw new LocalPostgresException(
          "`%s` is no database of PostgreSQL: `PG_VERSION` is missing: restore it from a backup, or move it away to begin empty"
              .formatted(layout.data()));
    }
    String found = Files.readString(file).strip();
    if (!found.equals(major)) {
      throw new LocalPostgresException(
          "`%s` was made by PostgreSQL `%s`, and this licet brings `%s`: carry it over with pg_dump, or choose another folder with `--data=DIR`"
              .formatted(layout.data(), found, major));
    }
  }
}
