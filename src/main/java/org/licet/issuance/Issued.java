package org.licet.issuance;

import java.util.UUID;
import org.licet.web.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is recorded.
 *
 * @param first whether it was made just now, and not for an earlier request
 */
record Issued(Assignment assignment, UUID attestationId, boolean first) {

  /** The body of the answer: the same bytes whenever it is asked for. */
  byte[] body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", assignment.getId().toString());
    body.put("reference", assignment.reference());
    body.put("decidedAt", assignment.decidedAt().toString());
    body.set("decision", assignment.decision());
    ObjectNode attestation = body.putObject("attestation").put("id", attestationId.toString());
    ObjectNode links = attestation.putObject("links");
    for (String suffix : new String[] {"json", "jws", "pdf"}) {
      links.put(suffix, "/api/v1/attestations/" + attestationId + "." + suffix);
    }
    return Json.write(body);
  }
}
