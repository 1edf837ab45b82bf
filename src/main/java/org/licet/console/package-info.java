/**
 * The pages. For auditors: search attestations, read one, verify a file. For credentialing staff:
 * who is on file with which papers, what lapses, and who may read what and why not. HTML from the
 * server, which needs no JavaScript and loads nothing from elsewhere.
 *
 * <p>May use {@code facts} for the names of places, {@code registry} for what is on file, {@code
 * law} and {@code evaluation} and {@code lawversion} to decide again, {@code decision}, {@code
 * signing}, {@code web}, {@code access}, {@code transparencylog}, {@code attestation}, {@code
 * intake}, {@code eligibility}, {@code issuance}, {@code search} and {@code verification}; the only
 * user of the template engine, JMustache (81 KB, escapes whatever is not marked, and costs nothing
 * before the first page). Rejected: Thymeleaf (expressions in the page, and start-up time), JTE (a
 * code generator in the build), and an application in the browser.
 */
@ApplicationModule(
    allowedDependencies = {
      "facts",
      "law",
      "evaluation",
      "decision",
      "signing",
      "web",
      "access",
      "registry",
      "lawversion",
      "transparencylog",
      "attestation",
      "intake",
      "issuance",
      "search",
      "verification",
      "eligibility"
    })
@NullMarked
package org.licet.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
