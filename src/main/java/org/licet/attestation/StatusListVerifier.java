package org.licet.attestation;

import java.time.Duration;
import java.time.Instant;
import org.licet.signing.Jws;
import org.licet.signing.TrustAnchors;
import org.licet.signing.VerifiedJws;

/**
 * Verifies status lists, offline, against trust anchors. Whatever does not say at that moment that
 * an attestation stands is refused.
 */
public final class StatusListVerifier {
  private static final String OF = "status list: ";
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final TrustAnchors anchors;

  public StatusListVerifier(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * Verifies one list as of a moment: one that had ended by then, or was not yet made, is refused.
   *
   * @param compactOrFlattened a JWS, exactly as it was served
   * @throws AttestationVerificationException for the first check that fails
   */
  public VerifiedStatusList verify(byte[] compactOrFlattened, Instant at) {
    return AttestationVerificationException.translated(OF, () -> check(compactOrFlattened, at));
  }

  private VerifiedStatusList check(byte[] compactOrFlattened, Instant at) {
    VerifiedJws verified =
        anchors.verifyJws(Jws.parse(compactOrFlattened), content -> read(content).validFrom());
    StatusList list = read(verified.payload());
    if (!verified.type().equals(StatusList.TYPE)) {
      refuse("media type", "`%s`".formatted(verified.type()), "`%s`".formatted(StatusList.TYPE));
    }
    Difference.find(
            CanonicalJson.read(verified.payload()), list.write(Issuer.of(verified.signer())))
        .ifPresent(StatusListVerifier::refuse);
    requireNow(list, at);
    return new VerifiedStatusList(list);
  }

  private static StatusList read(byte[] content) {
    return StatusList.read(CanonicalJson.read(content));
  }

  private static void requireNow(StatusList list, Instant at) {
    if (at.plus(SKEW).isBefore(list.validFrom()) || at.isAfter(list.validUntil())) {
      refuse(
          "time",
          "a list of `%s` to `%s`".formatted(list.validFrom(), list.validUntil()),
          "one that may be relied on at `%s`".formatted(at));
    }
  }

  private static void refuse(String check, String found, String expected) {
    refuse(new Fault(check, found, expected));
  }

  private static void refuse(Fault fault) {
    throw new AttestationVerificationException(
        new Fault(OF + fault.check(), fault.found(), fault.expected()), null);
  }
}
