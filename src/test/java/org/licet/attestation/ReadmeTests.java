package org.licet.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;
import org.licet.signing.Signer;
import org.licet.signing.TestAuthority;
import org.licet.signing.TrustAnchors;

/** The commands of certificates/README.md do what it says. */
class ReadmeTests {
  private static final Path CERTIFICATES = Path.of("certificates");

  @TempDir Path folder;

  @BeforeEach
  void needsOpenssl() {
    OutsideTool.require("openssl", "openssl");
  }

  @Test
  void theKeysMadeByItsCommandsSign() throws Exception {
    Files.createDirectory(folder.resolve("profiles"));
    Files.copy(CERTIFICATES.resolve("profiles/signer.cnf"), folder.resolve("profiles/signer.cnf"));
    OutsideTool.Answer made =
        run("export LICET_SIGNER_PASSWORD='correct horse'; set -e\n" + commands("make-keys"));
    assertThat(made.exitCode()).as(made.text()).isZero();
    Clock clock = Clock.systemUTC();
    Signer signer =
        Signer.fromPkcs12(folder.resolve("signer.p12"), "correct horse".toCharArray(), clock);
    assertThat(Issuer.of(signer.certificate()).name())
        .isEqualTo("Example Hospital teleradiology desk");
    byte[] cms = signer.detachedCms(new ByteArrayInputStream(new byte[1]));
    TrustAnchors anchors = TrustAnchors.fromPem(folder.resolve("ca.pem"));
    anchors.verifyCms(cms, new ByteArrayInputStream(new byte[1]), clock.instant());
  }

  @Test
  void itsCommandsVerifyWithOpensslAlone() throws Exception {
    Attestation issued = Attestation.issue(Samples.statement("DENY"), Samples.SIGNER);
    Files.write(folder.resolve("ca.pem"), Samples.CA.pem());
    Files.writeString(folder.resolve("attestation.jws"), issued.jws());
    OutsideTool.Answer good = run(commands("verify"));
    assertThat(good.exitCode()).as(good.text()).isZero();
    assertThat(good.text())
        .contains("signer.pem: OK", "Verified OK", new String(issued.payload(), UTF_8));
  }

  @Test
  void itsCommandsRefuseWhatWasChanged() throws Exception {
    Attestation issued = Attestation.issue(Samples.statement("DENY"), Samples.SIGNER);
    Files.write(folder.resolve("ca.pem"), Samples.CA.pem());
    Files.writeString(folder.resolve("attestation.jws"), issued.jws().replace(".eyJ", ".eyK"));
    OutsideTool.Answer changed = run(commands("verify"));
    assertThat(changed.exitCode()).as(changed.text()).isNotZero();
    Files.writeString(folder.resolve("attestation.jws"), issued.jws());
    Files.write(folder.resolve("ca.pem"), TestAuthority.root("Test CA").pem());
    OutsideTool.Answer stranger = run(commands("verify"));
    assertThat(stranger.exitCode()).as(stranger.text()).isNotZero();
  }

  private OutsideTool.Answer run(String script) {
    return OutsideTool.require("bash", "bash").run(folder, "-c", script);
  }

  private static String commands(String name) throws Exception {
    String readme = Files.readString(CERTIFICATES.resolve("README.md"));
    Matcher block = Pattern.compile("```sh " + name + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as(name).isTrue();
    return Objects.requireNonNull(block.group(1));
  }
}
