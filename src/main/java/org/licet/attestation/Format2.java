package org.licet.attestation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 2: format 1, where the attestation's status is told (W3C VC Data Model 2.0 §4.10), and the
 * key of the log that it is appended to: whoever trusts the signer can check a log's proof.
 */
final class Format2 {
  private static final String STATUS = "credentialStatus";
  private static final String LOG = "transparencyLog";
  private static final Pattern KEY =
      Pattern.compile("[^\\s+]{1,255}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
  private static final String TYPE = "BitstringStatusListEntry";

  private Format2() {}

  static ObjectNode write(Statement statement, Issuer issuer) {
    ObjectNode payload = Format1.write(statement, issuer, Format.TWO);
    payload.set(STATUS, entry(Objects.requireNonNull(statement.status())));
    payload.put(LOG, statement.log());
    return payload;
  }

  static Statement read(JsonNode payload) {
    JsonNode status = payload.path(STATUS);
    return Format1.read(payload).with(entry(status), payload.path(LOG).asString(""));
  }

  static Optional<Fault> findFault(Statement statement) {
    if (statement.status() == null) {
      return Optional.of(new Fault(STATUS, "nothing", "an entry of a status list"));
    }
    String log = statement.log();
    if (log == null || !KEY.matcher(log).matches()) {
      String found = log == null ? "nothing" : "`%s`".formatted(log);
      return Optional.of(new Fault(LOG, found, "the key of a log, `name+hash+key`"));
    }
    return Format1.findFault(statement);
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
