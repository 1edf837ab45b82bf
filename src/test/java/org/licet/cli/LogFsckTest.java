package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.transparencylog.LogCopy;
import org.licet.transparencylog.TransparencyLog;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * {@code licet log fsck} over the log of a service and over a copy in a folder, whole and broken.
 */
@LicetService
class LogFsckTest {
  @TempDir Path folder;
  @Autowired private Http http;
  @Autowired private TransparencyLog log;
  @Autowired private Environment environment;
  private String url = "";
  private Path key = Path.of("");

  @BeforeEach
  void copy() throws Exception {
    url = "http://127.0.0.1:" + http.port() + "/log";
    key = Path.of(environment.getRequiredProperty("licet.data"), "log", "key.pub");
    LogCopy.await(
        http, http.postJson("/api/v1/assignments", Http.example("texas-assignment.json")));
    LogCopy.of(http, log.verifier(), folder);
  }

  private Ran fsck(Object from, Object... more) {
    Object[] words = {"log", "fsck", "--from=" + from, "--key=" + key};
    return Ran.licet(
        java.util.stream.Stream.concat(List.of(words).stream(), List.of(more).stream()).toArray());
  }

  @Test
  void theLogOfTheServiceHolds() {
    Ran ran = fsck(url);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("holds: localhost/licet, ");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void aCopyInAFolderHoldsAndIsSaidToAsJson() {
    Ran ran = fsck(folder, "--json");

    assertThat(ran.out()).contains("\"holds\" : true", "\"origin\" : \"localhost/licet\"");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void anyFileThatIsChangedOrMissingIsNamed() throws IOException {
    for (Path file : LogCopy.files(folder)) {
      String name = folder.relativize(file).toString();
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[changed.length - 1] ^= 1;
      Files.write(file, changed);
      Ran ran = fsck(folder);
      assertThat(ran.exitCode()).as(name).isEqualTo(1);
      assertThat(ran.out())
          .startsWith("does not hold: ")
          .containsAnyOf("`" + name + "`", "`" + name.replace("entries", "0") + "`");
      Files.delete(file);
      Ran gone = fsck(folder);
      if (!name.equals("checkpoint")) {
        assertThat(gone.out()).contains("`" + name + "` is missing");
        assertThat(fsck(folder, "--json").out()).contains("\"holds\" : false", name);
      }
      assertThat(gone.exitCode()).as(name).isEqualTo(name.equals("checkpoint") ? 2 : 1);
      Files.write(file, bytes);
    }
    assertThat(fsck(folder).exitCode()).isZero();
  }

  @Test
  void aLogOfAnotherKeyDoesNotHold() throws IOException {
    Path another = folder.resolve("another");
    org.licet.transparencylog.LogKey.open(another, "localhost/licet");
    Ran ran = Ran.licet("log", "fsck", "--from=" + folder, "--key=" + another + ".pub");

    assertThat(ran.out()).contains("`checkpoint`: the checkpoint is not signed by the log's key");
    assertThat(ran.exitCode()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() throws IOException {
    Path noKey = Files.writeString(folder.resolve("no.pub"), "localhost/licet+00000000+AAAA\n");
    for (Ran ran :
        List.of(
            fsck("http://127.0.0.1:1/log"),
            fsck(url + "/nowhere"),
            fsck(folder.resolve("missing")),
            fsck("http://a b/log"),
            Ran.licet("log", "fsck", "--from=" + folder, "--key=" + noKey),
            Ran.licet("log", "fsck", "--from=" + folder, "--key=" + folder.resolve("missing.pub")),
            Ran.licet("log"))) {
      assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith("licet: ");
      assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
    }
  }
}
