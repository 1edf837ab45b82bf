package org.licet.certificate;

import java.time.Clock;
import org.licet.signing.RevocationLists;
import org.licet.signing.Signer;
import org.licet.signing.TimeStamps;

/**
 * What certificates are signed and stamped with.
 *
 * @param clock tells the time of signing; nothing that is printed comes from it
 */
public record Seal(
    Signer signer, TimeStamps timeStamps, RevocationLists revocationLists, Clock clock) {}
