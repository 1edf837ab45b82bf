package org.licet.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A time stamp that holds: what it is over was there at that instant.
 *
 * @param at the authority's time, before which the bytes were there; without its accuracy
 * @param authority the certificate of the authority's key
 */
public record VerifiedTimeStamp(Instant at, X509Certificate authority) {}
