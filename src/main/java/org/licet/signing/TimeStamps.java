package org.licet.signing;

/** A time-stamping authority, as whoever has something stamped sees it. RFC 3161. */
@FunctionalInterface
public interface TimeStamps {
  /**
   * Asks for a stamp.
   *
   * @param sha256 the SHA-256 of what is stamped, 32 bytes
   * @return a TimeStampToken (RFC 3161 §2.4.2) in DER, verified: over that digest, by an authority
   *     that is trusted, with its certificates in it
   * @throws TimeStampException where no authority gives one
   */
  byte[] stamp(byte[] sha256);
}
