/**
 * Keys, certificates and signatures: signs bytes as JWS (RFC 7515) and as detached CMS (RFC 5652,
 * ETSI EN 319 142-1), has them stamped with the time (RFC 3161), and verifies all of it against
 * trust anchors. The bytes' meaning is the caller's.
 *
 * <p>May use: nothing of ours, and no Spring; the main user of Bouncy Castle. Signatures are made
 * by Bouncy Castle, content is hashed by the JDK: each is the faster one at it. Certificate paths
 * are the JDK's PKIX. Revocation is checked against lists that are given, never looked up: a
 * verifier works offline. Keys of a PKCS#11 token sign by the JDK's provider.
 *
 * <p>Rejected: registering Bouncy Castle as a provider of the whole JVM (it would change what
 * unrelated code picks), and leaving JWS reading to the JOSE library alone (it is lenient where two
 * readers could differ).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.licet.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
