package org.licet.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * Starts the server over a cluster that is ready, on the port it had before or on one that is free.
 */
record ServerStart(Layout layout, Programs programs, ServerProcesses processes) {
  private static final Duration LIMIT = Duration.ofMinutes(10); // recovery may have much to read
  private static final int ATTEMPTS = 5;

  /**
   * Failures that pass: somebody was quicker at the port, or the last server's end is not yet seen
   * by all.
   */
  private static final List<String> PASSING =
      List.of(
          "could not bind",
          "pre-existing shared memory block",
          "lock file \"postmaster.pid\" already exists");

  /** The port that it listens on. */
  int start() {
    try {
      if (Files.exists(layout.log())) {
        Files.move(
            layout.log(),
            layout.log().resolveSibling("log.previous"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      String fault = "";
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        int port = choosePort();
        fault = start(port);
        if (fault.isEmpty()) {
          Files.writeString(layout.port(), port + "\n");
          return port;
        }
        if (PASSING.stream().noneMatch(fault::contains)) {
          break;
        }
      }
      throw new LocalPostgresException(
          "PostgreSQL in `%s` did not start: %s: its log is `%s`"
              .formatted(layout.home(), fault, layout.log()));
    } catch (IOException e) {
      throw new LocalPostgresException(
          "PostgreSQL in `%s` did not start: %s".formatted(layout.home(), e.getMessage()), e);
    }
  }

  /** What hindered it, or an empty text. */
  private String start(int port) throws IOException {
    processes.stop();
    long before = Files.exists(layout.log()) ? Files.size(layout.log()) : 0;
    // relative paths: pg_ctl hands them to a shell
    Programs.Outcome outcome =
        programs.run(
            LIMIT.plusMinutes(1),
            "pg_ctl",
            "start",
            "-w",
            "-t",
            Long.toString(LIMIT.toSeconds()),
            "-D",
            "data",
            "-l",
            "log",
            "-p",
            programs.bin() + "/postgres",
            "-o",
            ServerSettings.options(port));
    if (outcome.succeeded()) {
      return "";
    }
    processes.stop();
    String log =
        Files.exists(layout.log()) ? Files.readString(layout.log()).substring((int) before) : "";
    return log.isBlank() ? outcome.lastWord() : faultIn(log);
  }

  /** A port that cannot be bound is told in one line, and the fatal one that follows says less. */
  private static String faultIn(String log) {
    return log.lines()
        .filter(line -> PASSING.stream().anyMatch(line::contains))
        .findFirst()
        .orElseGet(() -> new Programs.Outcome(1, log).lastWord());
  }

  private int choosePort() throws IOException {
    if (Files.exists(layout.port())) {
      String last = Files.readString(layout.port()).strip();
      if (last.matches("[1-9][0-9]{3,4}") && isFree(Integer.parseInt(last))) {
        return Integer.parseInt(last);
      }
    }
    try (ServerSocket socket = bind(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    if (port > 65535) {
      return false;
    }
    try (ServerSocket socket = bind(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    return socket;
  }
}
