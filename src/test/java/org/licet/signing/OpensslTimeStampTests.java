package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;

/** OpenSSL's time stamps and ours hold for one another. */
class OpensslTimeStampTests {
  private static final byte[] DATA = "what is stamped".getBytes(UTF_8);
  private static final String CONFIG =
      """
      [tsa]
      serial = serial
      default_policy = 1.2.3.4
      digests = sha256
      signer_digest = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha256
      """;

  @TempDir Path folder;
  private DevelopmentPki pki;

  @BeforeEach
  void keys() throws IOException {
    pki = DevelopmentPki.open(folder.resolve("pki"), Clock.systemUTC());
    Files.write(folder.resolve("data"), DATA);
  }

  @Test
  void opensslVerifiesOurStamp() throws Exception {
    Files.write(folder.resolve("token"), pki.timeStamps().stamp(sha256()));
    OutsideTool.Answer answer = verify("data");
    assertThat(answer.text()).contains("Verification: OK");
    assertThat(answer.exitCode()).isZero();
    Files.writeString(folder.resolve("other"), "something else");
    assertThat(verify("other").exitCode()).isNotZero();
  }

  @Test
  void aStampByOpensslIsTaken() throws Exception {
    char[] password = Files.readString(folder.resolve("pki/password")).strip().toCharArray();
    Pkcs12.Entry tsa = Pkcs12.read(folder.resolve("pki/tsa.p12"), password);
    Files.writeString(folder.resolve("tsa.pem"), Pem.write(tsa.chain().getFirst()));
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(tsa.key().getEncoded())));
    Files.writeString(folder.resolve("tsa.conf"), CONFIG);
    TimeStampClient client =
        new TimeStampClient(
            List.of(openssl()), pki.trustAnchors(), Duration.ZERO, Clock.systemUTC());
    byte[] token = client.stamp(sha256());
    assertThat(pki.trustAnchors().verifyTimeStamp(token, sha256()).authority())
        .isEqualTo(tsa.chain().getFirst());
  }

  private TimeStampingAuthority openssl() {
    return new TimeStampingAuthority() {
      @Override
      public String name() {
        return "openssl ts -reply";
      }

      @Override
      public byte[] answer(byte[] request) throws IOException {
        Files.write(folder.resolve("request"), request);
        OutsideTool.Answer answer =
            run(
                "-reply",
                "-config",
                "tsa.conf",
                "-section",
                "tsa",
                "-queryfile",
                "request",
                "-signer",
                "tsa.pem",
                "-inkey",
                "key.pem",
                "-chain",
                "pki/ca.pem",
                "-out",
                "reply");
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        return Files.readAllBytes(folder.resolve("reply"));
      }
    };
  }

  private OutsideTool.Answer verify(String data) {
    return run("-verify", "-data", data, "-in", "token", "-token_in", "-CAfile", "pki/ca.pem");
  }

  private OutsideTool.Answer run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "ts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return OutsideTool.require("openssl", "openssl").run(folder, all);
  }

  private static byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(DATA);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
