/**
 * Keys, certificates and signatures: signs bytes as JWS (RFC 7515) and as detached CMS (RFC 5652,
 * ETSI EN 319 142-1), and verifies both against trust anchors. The bytes' meaning is the caller's.
 *
 * <p>May use: nothing of ours, and no Spring; the main user of Bouncy Castle. Signatures are made
 * by Bouncy Castle, content is hashed by the JDK: each is the faster one at it. Certificate paths
 * are the JDK's PKIX. Revocation is not looked up: a verifier works offline.
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
