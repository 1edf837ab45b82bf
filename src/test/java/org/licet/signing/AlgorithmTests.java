package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.OutsideTool;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

/** Each kind of key signs in its own way, and verifies in no other. */
class AlgorithmTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);
  private static final Jws.Type TYPE = new Jws.Type("vc+jwt", "vc");
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /** The name of an algorithm of the JDK, which did not sign, for each kind of key. */
  private static final Map<String, String> KINDS =
      Map.of("ES256", "secp256r1", "PS256", "RSA-3072", "EdDSA", "Ed25519");

  private static final Map<String, Leaf> LEAVES = new ConcurrentHashMap<>();

  @ParameterizedTest
  @CsvSource({"ES256", "PS256", "EdDSA"})
  void theHeaderNamesTheOneAlgorithmOfTheKeyAndTheSignatureVerifies(String alg) {
    Jws jws = leaf(alg).signer(CLOCK).jws(PAYLOAD, TYPE);
    assertThat(header(jws)).startsWith("{").contains("\"alg\":\"" + alg + "\"");
    assertThat(CA.anchors().verifyJws(jws.compact().getBytes(US_ASCII), AT).payload())
        .isEqualTo(PAYLOAD);
    assertThat(CA.anchors().verifyJws(jws.flattened().getBytes(US_ASCII), AT).payload())
        .isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @CsvSource({"ES256", "PS256", "EdDSA"})
  void noBitOfASignatureCanBeFlipped(String alg) {
    Jws jws = leaf(alg).signer(CLOCK).jws(PAYLOAD, TYPE);
    byte[] signature = Base64.getUrlDecoder().decode(jws.signature());
    for (int i = 0; i < signature.length; i++) {
      byte[] flipped = signature.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      assertRefused(new Jws(jws.protectedHeader(), jws.payload(), text(flipped)), "signature: ");
    }
  }

  @ParameterizedTest
  @MethodSource("confusions")
  void theHeaderCannotChooseAnotherAlgorithmThanTheKeys(String key, String named) throws Exception {
    Leaf leaf = leaf(key);
    assertRefused(sign(leaf, key, named), "alg: found `" + named + "`");
  }

  @Test
  void aSharedSecretThatIsThePublicKeyIsNone() throws Exception {
    for (String key : KINDS.keySet()) {
      Leaf leaf = leaf(key);
      String signed =
          URL.encodeToString(header(leaf, "HS256").getBytes(UTF_8)) + "." + text(PAYLOAD);
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(
          new SecretKeySpec(leaf.chain().getFirst().getPublicKey().getEncoded(), "HmacSHA512"));
      byte[] tag = mac.doFinal(signed.getBytes(US_ASCII)); // 64 bytes, so that its length passes
      String[] parts = signed.split("\\.", -1);
      assertRefused(new Jws(parts[0], parts[1], text(tag)), "alg: found `HS256`");
    }
  }

  @Test
  void anRsaKeyOf2048BitsIsRefusedThoughItsSignatureHolds() throws Exception {
    Leaf small = CA.issue(Wish.good().onCurve("RSA-2048"));
    assertThatThrownBy(() -> sign(small, "PS256", "PS256")).hasMessageContaining("found 256 bytes");
    assertThatThrownBy(() -> small.signer(CLOCK))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("found a key of `RSA` with 2048 bits");
  }

  @ParameterizedTest
  @CsvSource({"ES256", "PS256"})
  void opensslVerifiesAPdfsSignature(String alg, @TempDir Path folder) throws Exception {
    byte[] cms = leaf(alg).signer(CLOCK).detachedCms(new ByteArrayInputStream(PAYLOAD));
    assertThat(CA.anchors().verifyCms(cms, new ByteArrayInputStream(PAYLOAD), AT))
        .isEqualTo(leaf(alg).chain().getFirst());
    Files.write(folder.resolve("cms"), cms);
    Files.write(folder.resolve("content"), PAYLOAD);
    Files.write(folder.resolve("ca.pem"), CA.pem());
    OutsideTool.Answer answer =
        OutsideTool.require("openssl", "openssl")
            .run(
                folder,
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "cms",
                "-content",
                "content",
                "-CAfile",
                "ca.pem",
                "-purpose",
                "any",
                "-attime",
                Long.toString(AT.getEpochSecond()),
                "-out",
                "out");
    assertThat(answer.text()).contains("CMS Verification successful");
  }

  @Test
  void noByteOfAPdfsSignatureByRsaCanBeFlipped() {
    byte[] cms = leaf("PS256").signer(CLOCK).detachedCms(new ByteArrayInputStream(PAYLOAD));
    for (int i = 0; i < cms.length; i++) {
      byte[] flipped = cms.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      assertThatThrownBy(
              () -> CA.anchors().verifyCms(flipped, new ByteArrayInputStream(PAYLOAD), AT))
          .as("byte %d", i)
          .isInstanceOf(SignatureVerificationException.class);
    }
  }

  @Test
  void anEd25519KeySignsNoPdf() {
    Signer signer = leaf("EdDSA").signer(CLOCK);
    assertThatThrownBy(() -> signer.detachedCms(new ByteArrayInputStream(PAYLOAD)))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("found an Ed25519 key, expected an EC or RSA key for a PDF");
  }

  static Stream<Arguments> confusions() {
    List<String> names = List.of("ES256", "PS256", "EdDSA", "RS256", "none", "HS256", "ES384");
    return KINDS.keySet().stream()
        .flatMap(
            key ->
                names.stream()
                    .filter(name -> !name.equals(key))
                    .map(name -> Arguments.of(key, name)));
  }

  /** Signs rightly by a key, by the JDK, under a header that names any algorithm. */
  private static Jws sign(Leaf leaf, String kind, String named) throws Exception {
    String signed = URL.encodeToString(header(leaf, named).getBytes(UTF_8)) + "." + text(PAYLOAD);
    Signature signature =
        Signature.getInstance(
            switch (kind) {
              case "ES256" -> "SHA256withECDSAinP1363Format";
              case "EdDSA" -> "Ed25519";
              default -> "SHA256withRSA";
            });
    signature.initSign(leaf.key());
    signature.update(signed.getBytes(US_ASCII));
    String[] parts = signed.split("\\.", -1);
    return new Jws(parts[0], parts[1], text(signature.sign()));
  }

  private static String header(Leaf leaf, String alg) {
    return ForgedJws.header(leaf.chain()).replace("ES256", alg);
  }

  private static String header(Jws jws) {
    return new String(Base64.getUrlDecoder().decode(jws.protectedHeader()), UTF_8);
  }

  private static Leaf leaf(String alg) {
    return LEAVES.computeIfAbsent(
        alg, _ -> CA.issue(Wish.good().onCurve(Objects.requireNonNull(KINDS.get(alg)))));
  }

  private static String text(byte[] bytes) {
    return URL.encodeToString(bytes);
  }

  private static void assertRefused(Jws jws, String expected) {
    assertThatThrownBy(() -> CA.anchors().verifyJws(jws, _ -> AT))
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining(expected);
  }
}
