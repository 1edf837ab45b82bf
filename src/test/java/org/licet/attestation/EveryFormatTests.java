package org.licet.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.attestation.Samples.AT;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.signing.Jws;
import org.licet.signing.TrustAnchors;
import tools.jackson.databind.JsonNode;

/**
 * Attestations that were once issued, one folder for each format: they verify for ever. A file here
 * is never changed; a new format brings a folder of its own, with the three {@link Samples}, signed
 * by a key that was thrown away.
 */
class EveryFormatTests {
  private static final Path FORMATS = Path.of("src/test/resources/org/licet/attestation");
  private static final Path FORMAT_1 = FORMATS.resolve("format-1");

  @ParameterizedTest
  @ValueSource(strings = {"permit", "conditional", "deny"})
  void format1Verifies(String name) throws Exception {
    assertVerifies(FORMAT_1, name, Samples.ofFormat1(name.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permit", "conditional", "deny"})
  void format2Verifies(String name) throws Exception {
    Path folder = FORMATS.resolve("format-2");
    assertVerifies(folder, name, Samples.statement(name.toUpperCase(Locale.ROOT)));
  }

  /** Byte for byte: whatever is kept of a format writes it as it was written then. */
  @ParameterizedTest
  @ValueSource(strings = {"permit", "conditional", "deny"})
  void format1IsWrittenAsItWas(String name) throws Exception {
    Jws jws = Jws.parse(Files.readAllBytes(FORMAT_1.resolve(name + ".jws")));
    TrustAnchors anchors = TrustAnchors.fromPem(FORMAT_1.resolve("ca.pem"));
    Issuer issuer = Issuer.of(anchors.verifyJws(jws, _ -> AT).signer());
    JsonNode written = Format.ONE.write(Samples.ofFormat1(name.toUpperCase(Locale.ROOT)), issuer);
    assertThat(CanonicalJson.write(written)).isEqualTo(jws.content());
  }

  private static void assertVerifies(Path folder, String name, Statement expected)
      throws Exception {
    AttestationVerifier verifier =
        new AttestationVerifier(TrustAnchors.fromPem(folder.resolve("ca.pem")));
    for (String form : new String[] {".jws", ".json"}) {
      byte[] bytes = Files.readAllBytes(folder.resolve(name + form));
      assertThat(verifier.verify(bytes, AT).statement()).isEqualTo(expected);
    }
  }

  @Test
  void theSignatureOfAPdfOfItsTimeVerifies() throws Exception {
    TrustAnchors anchors = TrustAnchors.fromPem(FORMAT_1.resolve("ca.pem"));
    byte[] content = Files.readAllBytes(FORMAT_1.resolve("deny.jws"));
    byte[] cms = Files.readAllBytes(FORMAT_1.resolve("deny.cms"));
    assertThat(anchors.verifyCms(cms, new ByteArrayInputStream(content), AT)).isNotNull();
  }
}
