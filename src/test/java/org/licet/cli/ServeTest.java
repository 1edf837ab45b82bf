package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.licet.postgres.LocalPostgres;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A mistake of the user ends the start with lines that say what it is and what to do, and no stack
 * trace.
 */
@ExtendWith(OutputCaptureExtension.class)
class ServeTest {
  @TempDir private Path folder;

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingStarts(CapturedOutput output) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Ran ran = serve("--port=" + taken.getLocalPort());
      assertThat(ran.exitCode()).isEqualTo(1);
      assertOneLine(
          output, "cannot listen on `127.0.0.1:" + taken.getLocalPort() + "`", "`--port=PORT`");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aDataFolderInUseNamesWhoUsesIt(CapturedOutput output) {
    try (LocalPostgres running = LocalPostgres.start(folder)) {
      assertThat(running.user()).isEqualTo("licet");
      assertThat(serve("--port=0").exitCode()).isEqualTo(1);
    }
    assertOneLine(
        output,
        "is in use by another licet, process `" + ProcessHandle.current().pid() + "`",
        "`--data=DIR`");
  }

  @Test
  void aDataFolderThatIsAFileIsSaidSo(CapturedOutput output) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(Ran.licet("serve", "--port=0", "--data=" + file).exitCode()).isEqualTo(1);
    assertOneLine(output, file.toString());
  }

  @Test
  void wordsThatAreNoOptionsAreRefused() {
    for (List<String> words :
        List.of(
            List.of("--prot=1"),
            List.of("80"),
            List.of("--port=http"),
            List.of("--port=70000"),
            List.of("--config=" + folder.resolve("none.yaml")))) {
      Ran ran =
          Ran.licet(
              java.util.stream.Stream.concat(java.util.stream.Stream.of("serve"), words.stream())
                  .toArray());
      assertThat(ran.exitCode()).as(words + ran.err()).isEqualTo(2);
      assertThat(ran.err().lines()).hasSize(2).last().isEqualTo("See `licet serve --help`.");
    }
  }

  private Ran serve(String port) {
    return Ran.licet("serve", port, "--data=" + folder);
  }

  private static void assertOneLine(CapturedOutput output, String... parts) {
    List<String> lines = output.getAll().lines().filter(line -> line.contains("ERROR")).toList();
    assertThat(lines).as(output.getAll()).hasSize(1);
    assertThat(lines.getFirst()).contains(parts);
    assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("Exception");
  }
}
