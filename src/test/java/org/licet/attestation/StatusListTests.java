package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.attestation.Samples.AT;
import static org.licet.attestation.Samples.CA;
import static org.licet.attestation.Samples.LEAF;
import static org.licet.attestation.Samples.SIGNER;
import static org.licet.attestation.Samples.STATUS;
import static org.licet.attestation.Samples.VERIFIER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.licet.signing.ForgedJws;
import org.licet.signing.TestAuthority;
import tools.jackson.databind.node.ObjectNode;

class StatusListTests {
  /** The empty list of W3C Bitstring Status List v1.0, Example 3. */
  private static final String EMPTY =
      "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  private static final StatusListVerifier LISTS = new StatusListVerifier(CA.anchors());
  private static final VerifiedAttestation ATTESTATION =
      VERIFIER.verify(
          Attestation.issue(Samples.statement("PERMIT"), SIGNER).jws().getBytes(US_ASCII), AT);

  @Test
  void theListOfTheSpecificationIsReadAsEmpty() {
    assertThat(Bitstring.read(EMPTY).isEmpty()).isTrue();
  }

  @Test
  void anyBitsComeBackAsTheyWere() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      BitSet bits = new BitSet();
      int set = random.nextInt(round % 2 == 0 ? 8 : StatusEntry.ENTRIES);
      random.ints(set, 0, StatusEntry.ENTRIES).forEach(bits::set);
      assertThat(Bitstring.read(Bitstring.write(bits))).as("seed %d", seed).isEqualTo(bits);
    }
  }

  /** What another bit order would turn round: bit 0 is the left-most of the first byte. */
  @Test
  void theFirstEntryIsTheLeftMostBit() throws Exception {
    byte[] bytes = new byte[StatusEntry.ENTRIES / 8];
    bytes[0] = (byte) 0b1000_0000;
    bytes[1] = 0b0000_0001;
    bytes[bytes.length - 1] = 0b0000_0001;
    assertThat(Bitstring.read(packed(bytes)).stream()).containsExactly(0, 15, 131_071);
    BitSet bits = new BitSet();
    bits.set(6);
    byte[] written = Base64.getUrlDecoder().decode(Bitstring.write(bits).substring(1));
    try (var gzip = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(written))) {
      assertThat(gzip.readAllBytes()).hasSize(16_384).startsWith(0b0000_0010);
    }
  }

  @Test
  void bitsOfAnotherLengthAreRefusedHoweverFewBytesTheyArePackedIn() throws Exception {
    for (int length : new int[] {0, 16_383, 16_385, 200_000_000}) {
      String packed = packed(new byte[length]);
      assertThatThrownBy(() -> Bitstring.read(packed))
          .isInstanceOf(AttestationVerificationException.class)
          .hasMessageStartingWith("status list bits: ");
    }
    for (String other : List.of("", "u", "z" + EMPTY.substring(1), EMPTY + "=", "u!!", "uAAAA")) {
      assertThatThrownBy(() -> Bitstring.read(other))
          .as(other)
          .isInstanceOf(AttestationVerificationException.class)
          .hasMessageStartingWith("status list bits: ");
    }
  }

  @Test
  void anAttestationStandsUntilItsBitIsSet() {
    VerifiedAttestation checked = ATTESTATION.requireNotRevoked(verify(list(94_566, 94_568), AT));
    assertThat(checked.checks())
        .contains("not revoked, by the status list of `2026-11-24T10:00:00Z`");
    assertThat(ATTESTATION.remarks()).contains(VerifiedAttestation.STATUS_NOT_CHECKED);
    assertThat(checked.remarks()).doesNotContain(VerifiedAttestation.STATUS_NOT_CHECKED);
    assertRefused(list(94_567), "revoked, by the status list of `2026-11-24T10:00:00Z`");
  }

  @Test
  void aListThatDoesNotTellOfItIsNoProofThatItStands() {
    URI other = URI.create("https://licet.example/api/v1/status-lists/4");
    assertRefused(
        StatusLists.sign(other, new BitSet(), AT, SIGNER), "the one that the attestation names");
    VerifiedStatusList good = verify(list(), AT);
    assertThatThrownBy(() -> good.requireNotRevoked(Samples.ofFormat1("PERMIT")))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining("names no list");
  }

  @Test
  void aListIsReliedOnForADayAndNotBefore() {
    Instant end = AT.plus(StatusLists.VALIDITY);
    verify(list(), end);
    verify(list(), AT.minus(Duration.ofMinutes(5)));
    assertListRefused(list(), end.plusNanos(1), "status list: time: ");
    assertListRefused(list(), AT.minus(Duration.ofMinutes(6)), "status list: time: ");
  }

  @Test
  void whateverIsNotExactlyAListOfATrustedSignerIsRefused() {
    ObjectNode good = StatusList.of(STATUS.list(), new BitSet(), AT, AT).write(issuer());
    verify(signed(good), AT);
    assertListRefused(signed(good.deepCopy().put("more", 1)), AT, "payload.more");
    for (String purpose : List.of("suspension", "message", "Revocation")) {
      ObjectNode forged = good.deepCopy();
      forged.withObject("/credentialSubject").put("statusPurpose", purpose);
      assertListRefused(signed(forged), AT, "payload.credentialSubject.statusPurpose");
    }
    for (String member : good.propertyNames()) {
      ObjectNode forged = good.deepCopy();
      forged.remove(member);
      assertListRefused(signed(forged), AT, "status list");
    }
    TestAuthority.Leaf stranger = TestAuthority.root("Test CA").issue(TestAuthority.Wish.good());
    String forged = ForgedJws.sign(CanonicalJson.write(good), stranger).compact();
    assertListRefused(forged, AT, "status list: chain: ");
    String attestation = Attestation.issue(Samples.statement("PERMIT"), SIGNER).jws();
    assertListRefused(attestation, AT, "status list");
    String loose = ForgedJws.sign((good + " ").getBytes(UTF_8), LEAF).compact();
    assertListRefused(loose, AT, "status list: canonical form: ");
  }

  @Test
  void aFlippedBitInAnyByteIsRefused() {
    byte[] good = list(1).getBytes(US_ASCII);
    Random random = new Random(4);
    for (int i = 0; i < good.length; i += 1 + random.nextInt(7)) {
      byte[] bytes = good.clone();
      bytes[i] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> LISTS.verify(bytes, AT))
          .isInstanceOf(AttestationVerificationException.class);
    }
  }

  private static String list(int... revoked) {
    BitSet bits = new BitSet();
    for (int each : revoked) {
      bits.set(each);
    }
    return StatusLists.sign(STATUS.list(), bits, AT, SIGNER);
  }

  private static Issuer issuer() {
    return Issuer.of(SIGNER.certificate());
  }

  private static VerifiedStatusList verify(String list, Instant at) {
    return LISTS.verify(list.getBytes(US_ASCII), at);
  }

  private static void assertListRefused(String list, Instant at, String expected) {
    assertThatThrownBy(() -> verify(list, at))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining(expected);
  }

  private static void assertRefused(String list, String expected) {
    VerifiedStatusList verified = verify(list, AT);
    assertThatThrownBy(() -> ATTESTATION.requireNotRevoked(verified))
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining(expected);
  }

  private static String signed(ObjectNode payload) {
    return ForgedJws.sign(CanonicalJson.write(payload), LEAF).compact();
  }

  private static String packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }
}
