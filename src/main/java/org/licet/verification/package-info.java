/**
 * Everything that can be checked of an attestation without its issuer, in whatever file it came,
 * and the decision made again: one line for each check, the same for the command and for the page.
 *
 * <p>May use {@code facts}, {@code law}, {@code evaluation} and {@code decision} to decide again,
 * and {@code signing}, {@code attestation}, {@code certificate}, {@code evidence} and {@code
 * transparencylog} for their verifiers. No Spring, so that a command answers at once. Rejected: a
 * verdict without lines, which asks to be believed.
 */
@ApplicationModule(
    allowedDependencies = {
      "facts",
      "law",
      "evaluation",
      "decision",
      "signing",
      "attestation",
      "certificate",
      "evidence",
      "transparencylog"
    })
@NullMarked
package org.licet.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
