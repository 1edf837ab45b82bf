package org.licet.issuance;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;

/**
 * What a caller wants revoked, and why.
 *
 * @param reason 1 to 200 characters
 * @param supersededBy a later attestation that takes its place; {@code null} where none does
 * @param by the name that was given; nobody has verified it
 */
record RevocationOrder(String reason, @Nullable UUID supersededBy, @Nullable String by) {
  private static final Form<UUID> ATTESTATION =
      new Form<>(RevocationOrder::uuid, _ -> "the id of an attestation, a UUID in lower case");

  /**
   * The order that a JSON text gives. Throws {@link org.licet.facts.FactsRefusedException} with all
   * its faults.
   */
  static RevocationOrder read(byte[] json) {
    Fields body = Fields.of(json);
    String reason = body.required("reason", Form.TEXT);
    UUID supersededBy = body.one("supersededBy", ATTESTATION);
    String by = body.one("by", Form.TEXT);
    body.done();
    return new RevocationOrder(Objects.requireNonNull(reason), supersededBy, by);
  }

  private static Optional<UUID> uuid(String text) {
    return Archive.isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
