/**
 * The attestation: a signed statement of what was decided, on which facts, by which law; and its
 * verifier, which needs a trust anchor and no network. It is a W3C Verifiable Credential 2.0 in
 * canonical JSON (RFC 8785), secured as JWS (VC-JOSE-COSE).
 *
 * <p>May use: {@code signing}; facts and decision come in as finished JSON trees, since what was
 * signed must be read again for ever, also when our records have changed. No Spring.
 *
 * <p>Rejected: a JSON-LD processor in the verifier (it would fetch contexts from the network), and
 * Data Integrity proofs (RDF canonicalisation, where JWS over exact bytes leaves nothing to
 * interpret).
 */
@ApplicationModule(allowedDependencies = "signing")
@NullMarked
package org.licet.attestation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
