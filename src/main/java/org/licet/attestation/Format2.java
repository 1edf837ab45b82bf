package org.licet.attestation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Format 2: format 1, and where the attestation's status is told. W3C VC Data Model 2.0 §4.10. */
final class Format2 {
  private static final String STATUS = "credentialStatus";
  private static final String TYPE = "BitstringStatusListEntry";

  private Format2() {}

  static ObjectNode write(Statement statement, Issuer issuer) {
    ObjectNode payload = Format1.write(statement, issuer, Format.TWO);
    payload.set(STATUS, entry(Objects.requireNonNull(statement.status())));
    return payload;
  }

  static Statement read(JsonNode payload) {
    JsonNode status = payload.path(STATUS);
    return Format1.read(payload).with(entry(status));
  }

  static Optional<Fault> findFault(Statement statement) {
    return statement.status() == null
        ? Optional.of(new Fault(STATUS, "nothing", "an entry of a status list"))
        : Format1.findFault(statement);
  }

  /** An entry as it stands in whatever is signed. */
  static ObjectNode entry(StatusEntry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", entry.id())
        .put("type", TYPE)
        .put("statusPurpose", StatusList.REVOCATION)
        .put("statusListIndex", Integer.toString(entry.index()))
        .put("statusListCredential", entry.list().toString());
  }

  private static StatusEntry entry(JsonNode status) {
    try {
      return new StatusEntry(
          URI.create(status.path("statusListCredential").asString("")),
          Integer.parseInt(status.path("statusListIndex").asString("")));
    } catch (IllegalArgumentException e) {
      String found = status.isMissingNode() ? "nothing" : "`%s`".formatted(status);
      throw new AttestationVerificationException(
          new Fault(STATUS, found, "an entry of a status list, " + e.getMessage()), e);
    }
  }
}
