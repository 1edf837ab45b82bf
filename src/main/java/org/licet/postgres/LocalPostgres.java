package org.licet.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * A PostgreSQL server of our own, running over a data folder that belongs to it until {@link
 * #close()}. It listens on 127.0.0.1 alone, lets in one role that is no superuser, by password, and
 * answers a commit when it is on disk. What was committed survives a kill of this process, of the
 * server and of both.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final int CONNECT_SECONDS = 30;

  private final FolderLock lock;
  private final ServerProcesses processes;
  private final int port;
  private final String password;
  private boolean closed;

  private LocalPostgres(FolderLock lock, ServerProcesses processes, int port, String password) {
    this.lock = lock;
    this.processes = processes;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server of a data folder: makes it where there is none yet, and first stops one that
   * was left over. The caller closes it; under Spring Boot by {@code
   * SpringApplication.getShutdownHandlers().add(postgres::close)}, so that the requests in flight
   * end first, elsewhere by {@link #closeOnExit()}.
   *
   * @param dataFolder made if missing; what is PostgreSQL's lies in {@code postgres/} in it
   * @throws LocalPostgresException if the folder is in use, not writable, of another PostgreSQL, or
   *     damaged
   */
  public static LocalPostgres start(Path dataFolder) {
    Layout layout = Layout.prepare(dataFolder);
    FolderLock lock = FolderLock.take(layout);
    try {
      return start(layout, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static LocalPostgres start(Layout layout, FolderLock lock) {
    Binaries binaries = Binaries.install(layout, ServerUser.prefix(layout));
    ServerProcesses processes = new ServerProcesses(layout, binaries.programs());
    processes.stopLeftover();
    binaries.deleteOthers();
    Cluster cluster = new Cluster(layout, binaries.programs());
    cluster.prepare(binaries.major());
    int port = new ServerStart(layout, binaries.programs(), processes).start();
    LocalPostgres started = new LocalPostgres(lock, processes, port, cluster.password());
    try {
      started.requireSettings(layout);
    } catch (RuntimeException e) {
      processes.stop();
      throw e;
    }
    return started;
  }

  private void requireSettings(Layout layout) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setLoginTimeout(CONNECT_SECONDS);
    try (Connection connection = source.getConnection(user(), password())) {
      ServerSettings.require(layout, connection);
    } catch (SQLException e) {
      if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
        throw new LocalPostgresException(
            "PostgreSQL in `%s` refuses the password in `%s`: delete that file, and a new one is made at the next start"
                .formatted(layout.home(), layout.password()),
            e);
      }
      throw new LocalPostgresException(
          "PostgreSQL in `%s` does not answer as role `%s`: %s"
              .formatted(layout.home(), user(), e.getMessage()),
          e);
    }
  }

  /** For example {@code jdbc:postgresql://127.0.0.1:45999/licet}; without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.NAME);
  }

  /** The role, which owns the database and is no superuser. */
  public String user() {
    return Cluster.NAME;
  }

  /** The role's password; never to be logged. */
  public String password() {
    return password;
  }

  /** Closes this when the JVM ends; not for Spring Boot, whose own hook runs beside it. */
  public LocalPostgres closeOnExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postgres-stop"));
    return this;
  }

  /** Stops the server cleanly and gives the folder free. Sessions that are still open are ended. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      processes.stop();
    } finally {
      lock.close();
    }
  }
}
