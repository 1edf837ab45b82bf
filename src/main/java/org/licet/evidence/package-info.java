/**
 * The evidence bundle: one ZIP with everything that proves an attestation, for an auditor who has
 * nothing else, years later. What is in it is listed, by digest, in a manifest that is signed.
 *
 * <p>May use {@code issuance} for what was issued, {@code lawversion} for the law that decided,
 * {@code transparencylog}, {@code attestation} and {@code signing}, and {@code web} for the answer.
 * {@link org.licet.evidence.Bundle} knows nothing of Spring, so that a command reads one at once.
 * Rejected: ASiC (ETSI EN 319 162), whose tools would not know most of the members.
 */
@ApplicationModule(
    allowedDependencies = {
      "law",
      "signing",
      "web",
      "lawversion",
      "transparencylog",
      "attestation",
      "issuance"
    })
@NullMarked
package org.licet.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
