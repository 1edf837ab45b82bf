package org.licet.attestation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.licet.signing.Signer;

/** Makes status lists. */
public final class StatusLists {
  /** How long a list may be relied on. What was revoked shows in every list that is made later. */
  public static final Duration VALIDITY = Duration.ofHours(24);

  private StatusLists() {}

  /**
   * States and signs which entries are revoked, from then on for {@link #VALIDITY}.
   *
   * @return a JWS in its compact form
   * @throws org.licet.signing.SigningException when the certificate is not valid now
   */
  public static String sign(URI address, BitSet revoked, Instant now, Signer signer) {
    return StatusList.of(address, revoked, now, now.plus(VALIDITY)).sign(signer).compact();
  }
}
