package org.licet.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.OutsideTool;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the README in a bundle says that one can run without us does run, and finds faults. */
@LicetService
class ReadmeCommandsTest {
  @Autowired private Http http;
  @Autowired private Environment environment;
  @Autowired private Clock clock;

  @Test
  void whatTheReadmeSaysCanBeRun(@TempDir Path folder) throws Exception {
    Bundles bundles = new Bundles(http, environment, clock);
    SortedMap<String, byte[]> members = Bundle.read(bundles.get(bundles.issue())).members();
    OutsideTool.Answer answer = run(members, Files.createDirectory(folder.resolve("good")));
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains(
            "Verified OK",
            "attestation.pdf: OK",
            "certificates/signer.pem: OK",
            "Verification: OK",
            "Signature is Valid",
            "law: OK",
            "Signature Verified Successfully");
    for (String changed : new String[] {Member.JWS, Member.PDF, Member.LAW, Member.STAMP}) {
      SortedMap<String, byte[]> bad = new java.util.TreeMap<>(members);
      byte[] bytes = java.util.Objects.requireNonNull(bad.get(changed)).clone();
      bytes[bytes.length / 2] ^= 1;
      bad.put(changed, bytes);
      Path place = Files.createDirectory(folder.resolve(changed));
      assertThat(run(bad, place).exitCode()).as(changed).isNotZero();
    }
  }

  private OutsideTool.Answer run(SortedMap<String, byte[]> members, Path folder) throws Exception {
    for (var member : members.entrySet()) {
      Path file = folder.resolve(member.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, member.getValue());
    }
    for (String[] tool :
        new String[][] {
          {"openssl", "openssl"},
          {"pdfsig", "poppler-utils"},
          {"unzip", "unzip"},
          {"certutil", "libnss3-tools"}
        }) {
      OutsideTool.require(tool[0], tool[1]);
    }
    String readme = new String(members.get(Member.README), UTF_8);
    String commands =
        readme
            .substring(readme.indexOf("WITHOUT LICET"))
            .lines()
            .filter(line -> line.startsWith("    "))
            .collect(Collectors.joining("\n"));
    // the tools look at the machine's clock, which is not that of the service under test
    String then = Long.toString(clock.instant().getEpochSecond());
    String openssl =
        """
        set -euo pipefail
        openssl() { case $1 in
          verify|ts) command openssl "$1" -attime %s "${@:2}" ;;
          *) command openssl "$@" ;; esac; }
        """
            .formatted(then);
    return OutsideTool.require("bash", "bash").run(folder, "-c", openssl + commands);
  }
}
