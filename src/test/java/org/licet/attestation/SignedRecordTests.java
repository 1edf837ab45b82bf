package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.attestation.Samples.AT;
import static org.licet.attestation.Samples.CA;
import static org.licet.attestation.Samples.SIGNER;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.signing.Jws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SignedRecordTests {
  private static final JsonNode RECORD = Samples.JSON.readTree("{\"reason\":\"a false licence\"}");
  private static final SignedRecord ISSUED =
      SignedRecord.issue(RecordKind.REVOCATION, UUID.randomUUID(), AT, RECORD, SIGNER);

  @Test
  void whatIsRecordedVerifiesAsItsOwnKindAndComesBack() {
    assertThat(verify(RecordKind.REVOCATION, ISSUED.jws(), AT).record()).isEqualTo(RECORD);
    assertThat(SignedRecord.parse(ISSUED.jws()).record()).isEqualTo(RECORD);
    assertRefused(RecordKind.READING, ISSUED.jws(), AT, "media type: ");
    byte[] bytes = ISSUED.jws().getBytes(US_ASCII);
    assertThatThrownBy(() -> Samples.VERIFIER.verify(bytes, AT))
        .isInstanceOf(AttestationVerificationException.class);
  }

  @Test
  void anAttestationIsNoRecord() {
    String jws = Attestation.issue(Samples.statement("PERMIT"), SIGNER).jws();
    assertRefused(RecordKind.REVOCATION, jws, AT, "recordedAt: ");
  }

  @Test
  void aRecordOfLaterIsRefused() {
    assertRefused(RecordKind.REVOCATION, ISSUED.jws(), AT.minus(Duration.ofMinutes(6)), "time: ");
  }

  @Test
  void anyMemberLeftOutChangedOrAddedIsRefused() {
    ObjectNode good = (ObjectNode) CanonicalJson.read(Jws.parse(bytes(ISSUED.jws())).content());
    verify(RecordKind.REVOCATION, signed(good), AT);
    for (String member : good.propertyNames()) {
      assertRefused(RecordKind.REVOCATION, signed(good.deepCopy().without(member)), AT, "");
      assertRefused(RecordKind.REVOCATION, signed(good.deepCopy().put(member, "x")), AT, "");
    }
    assertRefused(RecordKind.REVOCATION, signed(good.deepCopy().put("more", 1)), AT, "more");
  }

  @Test
  void aFlippedBitInAnyByteIsRefused() {
    byte[] good = bytes(ISSUED.jws());
    Random random = new Random(4);
    for (int i = 0; i < good.length; i++) {
      byte[] bytes = good.clone();
      bytes[i] ^= (byte) (1 << random.nextInt(8));
      assertRefused(RecordKind.REVOCATION, new String(bytes, US_ASCII), AT, "");
    }
  }

  private static String signed(JsonNode payload) {
    return SIGNER.jws(CanonicalJson.write(payload), RecordKind.REVOCATION.type()).compact();
  }

  private static byte[] bytes(String jws) {
    return jws.getBytes(US_ASCII);
  }

  private static SignedRecord verify(RecordKind kind, String jws, Instant at) {
    return SignedRecord.verify(kind, bytes(jws), CA.anchors(), at);
  }

  private static void assertRefused(RecordKind kind, String jws, Instant at, String expected) {
    assertThatThrownBy(() -> verify(kind, jws, at))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining(expected);
  }
}
