/**
 * From a question to a recorded answer: {@link org.licet.issuance.IssueDecision} is the whole path
 * in one method, and the endpoints stand around it.
 *
 * <p>May use {@code facts}, {@code registry}, {@code decision}, {@code signing}, {@code
 * attestation}, {@code web}, {@code lawversion} for the law in force, and {@code transparencylog};
 * how an attestation is printed comes in as {@link org.licet.issuance.Printer}, since {@code
 * certificate} stands below. Binding requests to objects by the framework was rejected: it would
 * read leniently, stop at the first fault, and read a body to its end whatever its size.
 */
@ApplicationModule(
    allowedDependencies = {
      "facts",
      "registry",
      "decision",
      "signing",
      "attestation",
      "web",
      "access",
      "lawversion",
      "transparencylog"
    })
@NullMarked
package org.licet.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
