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
import org.licet.signing.TrustAnchors;

/**
 * Attestations that were once issued, one folder for each format: they verify for ever. A file here
 * is never changed; a new format brings a folder of its own, with the three {@link Samples}, signed
 * by a key that was thrown away.
 */
class EveryFormatTests {
  private static final Path FORMAT_1 = Path.of("src/test/resources/org/licet/attestation/format-1");

  @ParameterizedTest
  @ValueSource(strings = {"permit", "conditional", "deny"})
  void format1Verifies(String name) throws Exception {
    AttestationVerifier verifier =
        new AttestationVerifier(TrustAnchors.fromPem(FORMAT_1.resolve("ca.pem")));
    Statement expected = Samples.statement(name.toUpperCase(Locale.ROOT));
    for (String form : new String[] {".jws", ".json"}) {
      byte[] bytes = Files.readAllBytes(FORMAT_1.resolve(name + form));
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
