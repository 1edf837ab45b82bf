/**
 * The certificate: an attestation as a signed PDF that a person reads and a verifier checks, PAdES
 * baseline B (ETSI EN 319 142-1) with the attestation's JWS inside.
 *
 * <p>May use: {@code facts} (names of places), {@code signing}, {@code attestation}, and no Spring;
 * the only user of OpenPDF. What is printed comes from the attestation's payload alone, never from
 * the database, so a certificate printed years later says the same.
 *
 * <p>Rejected: HTML to PDF (a browser's engine in the signing path), fonts of the machine (two
 * machines, two documents), OpenPDF's {@code LayoutProcessor} (static, for every font of the
 * process), and a shaper of our own or in WebAssembly where the JDK carries HarfBuzz.
 */
@ApplicationModule(allowedDependencies = {"facts", "signing", "attestation"})
@NullMarked
package org.licet.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
