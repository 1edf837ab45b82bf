/**
 * The commands: {@code licet serve}, {@code decide}, {@code verify}, {@code law check}. The same
 * code as the service's, without a server.
 *
 * <p>May use: all of ours, and picocli, of which it is the only user. Spring is loaded by {@code
 * serve} alone, so that the other commands answer at once.
 *
 * <p>Rejected: a runner inside the Spring application for each command (it would start a service to
 * read one file), and an outcome of {@code decide} as exit code (a script would take an unreadable
 * file for a denial, or the other way round).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "facts",
      "law",
      "evaluation",
      "decision",
      "lawreview",
      "signing",
      "attestation",
      "certificate",
      "verification",
      "transparencylog",
      "postgres"
    })
package org.licet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
