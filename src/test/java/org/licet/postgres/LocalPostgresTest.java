package org.licet.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over one data folder, made once; a test that damages it mends it. */
class LocalPostgresTest {
  @TempDir static Path parent;

  private static Path folder;

  @BeforeAll
  static void makeTheFolder() {
    folder = parent.resolve("it's a (data) folder; für Ł & ~");
    LocalPostgres.start(folder).close();
  }

  @Test
  void keepsRowsPasswordAndPortOverARestart() throws Exception {
    String url;
    String password;
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      url = server.jdbcUrl();
      password = server.password();
      ask(server, "CREATE TABLE kept (name text)");
      ask(server, "INSERT INTO kept VALUES ('Łukasz Ørsted')");
    }
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      assertThat(server.jdbcUrl()).isEqualTo(url);
      assertThat(server.password()).isEqualTo(password);
      assertThat(ask(server, "SELECT upper(name) FROM kept")).isEqualTo("ŁUKASZ ØRSTED");
      ask(server, "DROP TABLE kept");
    }
  }

  @Test
  void runsDurablyInABuiltinLocaleWithoutASuperuser() throws Exception {
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              ask(
                  server,
                  "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname ="
                      + " current_database()"))
          .isEqualTo("bC.UTF-8");
      assertThat(
              ask(
                  server,
                  "SELECT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR"
                      + " rolbypassrls)::text FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("false");
      assertThat(
              ask(
                  server,
                  "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname ="
                      + " current_database()"))
          .isEqualTo("licet");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      String url = server.jdbcUrl();
      String postgres = url.replaceAll("/licet$", "/postgres");
      for (String at : List.of(url, postgres)) {
        for (String user : List.of("licet", "postgres")) {
          for (String password : List.of("", "postgres", "licet")) {
            refuses(at, user, password);
          }
        }
        refuses(at, "postgres", server.password());
      }
      refuses(postgres, "licet", server.password());
      refuses(url.replace("127.0.0.1", "127.0.0.2"), "licet", server.password());
      assertThat(Files.readString(folder.resolve("postgres/data/pg_hba.conf")))
          .doesNotContain("trust");
      assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password"))).hasSize(2);
      assertThat(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).get(4))
          .isEmpty();
    }
  }

  private static void refuses(String url, String user, String password) {
    assertThatThrownBy(() -> DriverManager.getConnection(url, user, password).close())
        .as("%s as `%s` with `%s`", url, user, password)
        .isInstanceOf(SQLException.class);
  }

  @Test
  void refusesAServerWhoseCommitsDontWait() throws Exception {
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      ask(server, "ALTER ROLE licet SET synchronous_commit = off");
    }
    refusesToStart("`synchronous_commit` is `off`, expected `on`");
    assertThat(new ServerProcesses(Layout.prepare(folder), programs()).living()).isEmpty();
    programs()
        .feed(
            "ALTER ROLE licet RESET ALL\n",
            Duration.ofMinutes(1),
            "postgres --single -D data postgres");
    LocalPostgres.start(folder).close();
  }

  @Test
  void refusesASecondServerInTheSameProcess() {
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      refusesToStart("is in use by another licet, process `" + ProcessHandle.current().pid() + "`");
      assertThat(server.jdbcUrl()).isNotEmpty();
    }
  }

  @Test
  void refusesASecondProcessAndStopsTheServerThatAKilledOneLeft() throws Exception {
    ChildJvm other = new ChildJvm(folder, 1_000_000);
    other.awaitWriting();
    refusesToStart("is in use by another licet, process `" + other.pid() + "`");
    ProcessHandle leftover = CrashTrial.postmaster(folder);
    other.kill();
    other.awaitEnd();
    assertThat(runs(leftover)).isTrue();
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      assertThat(CrashTrial.postmaster(folder).pid()).isNotEqualTo(leftover.pid());
      assertThat(ask(server, "SELECT (count(*) > 0)::text FROM trial")).isEqualTo("true");
      ask(server, "DROP TABLE trial");
    }
  }

  @Test
  void stopsALeftoverWithOtherSettingsAndStartsWithItsOwn() throws Exception {
    String port = Files.readString(folder.resolve("postgres/port")).strip();
    String careless =
        "-F -c synchronous_commit=off -c unix_socket_directories= -c listen_addresses=127.0.0.1 -p "
            + port;
    Programs.Outcome outcome =
        programs().run(Duration.ofMinutes(1), "pg_ctl start -w -D data -l log", "-o", careless);
    assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
    ProcessHandle leftover = CrashTrial.postmaster(folder);
    try (LocalPostgres server = LocalPostgres.start(folder)) {
      assertThat(runs(leftover)).isFalse();
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(Files.readString(folder.resolve("postgres/log.previous")))
          .contains("database system is shut down");
    }
  }

  @Test
  void endsCleanlyOnSigterm() throws Exception {
    ChildJvm other = new ChildJvm(folder, 2_000_000);
    other.awaitWriting();
    ProcessHandle server = CrashTrial.postmaster(folder);
    other.terminate();
    other.awaitEnd();
    assertThat(runs(server)).isFalse();
    assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(Files.readString(folder.resolve("postgres/log")))
        .contains("database system is shut down");
  }

  @Test
  void doesNotTouchAForeignProcessWhosePidIsOnFile() throws Exception {
    Process foreign = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          folder.resolve("postgres/data/postmaster.pid"),
          "%d\n%s\n1\n5432\n\n127.0.0.1\n"
              .formatted(foreign.pid(), folder.resolve("postgres/data")));
      LocalPostgres.start(folder).close();
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroy();
    }
  }

  @Test
  void takesAnotherPortWhereItsOwnIsTaken() throws Exception {
    Path kept = folder.resolve("postgres/port");
    int port = Integer.parseInt(Files.readString(kept).strip());
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        LocalPostgres server = LocalPostgres.start(folder)) {
      assertThat(taken.getLocalPort()).isEqualTo(port);
      assertThat(server.jdbcUrl())
          .doesNotContain(":" + port + "/")
          .contains(":" + Files.readString(kept).strip() + "/");
    }
  }

  @Test
  void refusesTheFolderOfAnotherMajorVersion() throws Exception {
    Path version = folder.resolve("postgres/data/PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "17\n");
    refusesToStart("was made by PostgreSQL `17`, and this licet brings `18`");
    Files.delete(version);
    refusesToStart("is no database of PostgreSQL: `PG_VERSION` is missing");
    Files.writeString(version, own);
    LocalPostgres.start(folder).close();
  }

  @Test
  void refusesADamagedFolderWithPostgresOwnReason() throws Exception {
    Path control = folder.resolve("postgres/data/global/pg_control");
    byte[] own = Files.readAllBytes(control);
    byte[] flipped = own.clone();
    flipped[100] ^= 1;
    Files.write(control, flipped);
    refusesToStart("incorrect checksum in control file");
    Files.write(control, own);
    LocalPostgres.start(folder).close();
  }

  @Test
  void makesANewPasswordWhereItWasLostAndRefusesAWrongOne() throws Exception {
    Path file = folder.resolve("postgres/password");
    Files.writeString(file, "wrong\n");
    refusesToStart("refuses the password in `" + file.toRealPath() + "`: delete that file");
    Files.delete(file);
    LocalPostgres.start(folder).close();
    assertThat(Files.readString(file)).hasSize(44);
  }

  @Test
  void refusesAFolderThatIsAFile() throws Exception {
    Path file = Files.createTempFile(parent, "a", "file");
    assertThatThrownBy(() -> LocalPostgres.start(file))
        .isInstanceOf(LocalPostgresException.class)
        .hasMessageContaining("is a file, expected a folder");
  }

  @Test
  void refusesAPathThatAShellWouldTakeApart() {
    assertThatThrownBy(() -> LocalPostgres.start(parent.resolve("a $(date) folder")))
        .isInstanceOf(LocalPostgresException.class)
        .hasMessageContaining("one of the signs \" $ ` \\ in it");
  }

  @Test
  void refusesAFolderThatCannotBeWritten() {
    assertThatThrownBy(() -> LocalPostgres.start(Path.of("/proc/licet")))
        .isInstanceOf(LocalPostgresException.class)
        .hasMessageStartingWith("data folder `/proc/licet`");
  }

  @Test
  void recoversAFirstStartThatWasKilled(@TempDir Path fresh) throws Exception {
    copyPrograms(fresh);
    ChildJvm first = new ChildJvm(fresh, 1);
    while (!Files.exists(fresh.resolve("postgres/data.new/global"))) {
      Thread.sleep(5);
    }
    first.kill();
    first.awaitEnd();
    try (LocalPostgres server = LocalPostgres.start(fresh)) {
      assertThat(ask(server, "SELECT current_user::text")).isEqualTo("licet");
      assertThat(fresh.resolve("postgres/data.new")).doesNotExist();
    }
  }

  @Test
  void runsAsTheOwnerOfTheFolderWhenLicetIsRoot(@TempDir Path fresh) throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx--x--x"));
    Path home = copyPrograms(fresh);
    Files.setAttribute(home, "unix:uid", 65534);
    for (int start = 0; start < 2; start++) {
      try (LocalPostgres server = LocalPostgres.start(fresh)) {
        assertThat(ask(server, "SELECT 'here'")).isEqualTo("here");
        assertThat(
                Files.getAttribute(
                    Path.of("/proc", Long.toString(CrashTrial.postmaster(fresh).pid())),
                    "unix:uid"))
            .isEqualTo(65534);
      }
    }
  }

  private static void refusesToStart(String why) {
    assertThatThrownBy(() -> LocalPostgres.start(folder))
        .isInstanceOf(LocalPostgresException.class)
        .hasMessageContaining(why)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  /** Saves unpacking them; what is made is what an unpacking would make. */
  private static Path copyPrograms(Path to) throws IOException {
    Path from = folder.resolve("postgres");
    Path home = to.resolve("postgres");
    try (var places = Files.walk(from)) {
      for (Path place : places.toList()) {
        Path relative = from.relativize(place);
        if (relative.toString().isEmpty() || relative.toString().startsWith("server-")) {
          Files.copy(place, home.resolve(relative.toString()), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
        }
      }
    }
    return home;
  }

  /** Not as a zombie, whose parent has not noticed yet. */
  private static boolean runs(ProcessHandle process) {
    return process.info().command().isPresent();
  }

  private static Programs programs() {
    Layout layout = Layout.prepare(folder);
    return Binaries.install(layout, ServerUser.prefix(layout)).programs();
  }

  private static String ask(LocalPostgres server, String sql) throws SQLException {
    try (Connection connection = CrashWriter.connect(server);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet answer = statement.getResultSet()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }
}
