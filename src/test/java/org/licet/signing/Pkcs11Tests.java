package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;

/**
 * Keys made in a token, which they never leave. SoftHSM reads its configuration from the process's
 * environment, so each test runs {@link #main} in a process of its own.
 */
class Pkcs11Tests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final byte[] CONTENT = "{}".getBytes(UTF_8);
  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

  @TempDir Path folder;

  @Test
  void aKeyMadeInATokenSignsBothFormsWhichVerify() throws Exception {
    token();
    for (String kind : List.of("EC", "RSA")) {
      assertThat(inToken(kind, "1234")).as(kind).contains("verified " + kind);
    }
  }

  @Test
  void saysThatThePinIsWrong() throws Exception {
    token();
    assertThat(inToken("EC", "9999")).contains("the PIN does not open the token");
  }

  @Test
  void saysThatThereIsNoSuchKeyAndNamesThoseThatAreThere() throws Exception {
    token();
    assertThat(inToken("none", "1234"))
        .contains("found no private key with a certificate called `none`, expected one of [");
  }

  @Test
  void saysThatThereIsNoToken() throws Exception {
    OutsideTool.require("softhsm2-util", "softhsm2");
    Files.createDirectories(folder.resolve("tokens"));
    configure();
    assertThat(inToken("EC", "1234"))
        .contains("no PKCS#11 token can be opened by it: CKR_TOKEN_NOT_RECOGNIZED");
  }

  @Test
  void saysThatTheConfigurationOrTheLibraryIsMissing() throws Exception {
    Path missing = folder.resolve("pkcs11.cfg");
    assertThatThrownBy(() -> SigningKey.fromPkcs11(missing, "x", new char[0]))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("no such file, expected the configuration of a PKCS#11 token");
    Files.writeString(missing, "name = none\nlibrary = /nowhere.so\n");
    assertThatThrownBy(() -> SigningKey.fromPkcs11(missing, "x", new char[0]))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("no PKCS#11 token can be opened by it");
  }

  /** Signs and verifies by the key of a token, or prints why not. */
  static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String alias = arguments[1];
    Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    try {
      SigningKey key =
          SigningKey.fromPkcs11(folder.resolve("pkcs11.cfg"), alias, arguments[2].toCharArray());
      Signer signer = new Signer(List.of(key), clock);
      TrustAnchors anchors = TrustAnchors.fromPem(folder.resolve("ca.pem"));
      anchors.verifyJws(signer.jws(CONTENT, new Jws.Type("vc+jwt", "vc")), _ -> AT);
      byte[] cms = signer.detachedCms(new ByteArrayInputStream(CONTENT));
      anchors.verifyCms(cms, new ByteArrayInputStream(CONTENT), AT);
      System.out.println("verified " + alias);
    } catch (SigningException e) {
      System.out.println(e.getMessage());
    }
  }

  private String inToken(String alias, String pin) {
    OutsideTool java = new OutsideTool(Path.of(System.getProperty("java.home"), "bin", "java"));
    return environment(
        java.program().toString(),
        "-cp",
        classPath(),
        Pkcs11Tests.class.getName(),
        folder.toString(),
        alias,
        pin);
  }

  /** A token with a key of each kind, and its certificate by a test authority. */
  private void token() throws Exception {
    OutsideTool.require("softhsm2-util", "softhsm2");
    OutsideTool.require("pkcs11-tool", "opensc");
    Files.createDirectories(folder.resolve("tokens"));
    configure();
    environment(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "licet",
        "--pin",
        "1234",
        "--so-pin",
        "1234");
    TestAuthority ca = TestAuthority.root("Test CA");
    Files.write(folder.resolve("ca.pem"), ca.pem());
    generate(ca, "EC", "EC:prime256v1", "01");
    generate(ca, "RSA", "rsa:3072", "02");
  }

  private void generate(TestAuthority ca, String kind, String type, String id) throws Exception {
    tool("--keypairgen", "--key-type", type, "--id", id, "--label", kind);
    tool("--read-object", "--type", "pubkey", "--id", id, "-o", kind + ".pub");
    PublicKey key =
        KeyFactory.getInstance(kind)
            .generatePublic(
                new X509EncodedKeySpec(Files.readAllBytes(folder.resolve(kind + ".pub"))));
    Files.write(
        folder.resolve(kind + ".der"), ca.certify(TestAuthority.Wish.good(), key).getEncoded());
    tool("--write-object", kind + ".der", "--type", "cert", "--id", id, "--label", kind);
  }

  private void tool(String... arguments) {
    String[] base = {"pkcs11-tool", "--module", LIBRARY, "--login", "--pin", "1234"};
    environment(Stream.concat(Stream.of(base), Stream.of(arguments)).toArray(String[]::new));
  }

  private String environment(String... command) {
    String conf = "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf");
    OutsideTool.Answer answer =
        OutsideTool.require("env", "coreutils")
            .run(folder, Stream.concat(Stream.of(conf), Stream.of(command)).toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    return answer.text();
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n"
            .formatted(folder.resolve("tokens")));
    Files.writeString(
        folder.resolve("pkcs11.cfg"),
        "name = licet\nlibrary = %s\nslotListIndex = 0\n".formatted(LIBRARY));
  }

  private static String classPath() {
    if (Pkcs11Tests.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
