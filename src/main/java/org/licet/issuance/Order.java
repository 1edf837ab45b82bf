package org.licet.issuance;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.CanonicalJson;
import org.licet.attestation.Names;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Question;
import org.licet.facts.StrictJson;
import org.licet.issuance.IdempotentRequest.Mark;
import org.licet.registry.FactsOnFile;

/**
 * What a caller asks to be decided and recorded.
 *
 * @param reference the caller's own for the assignment, 1 to 200 characters
 * @param facts a question without {@code asOf}: that is the moment of asking
 * @param marked {@code null} where the caller asks for a new answer in any case
 */
record Order(String reference, Names names, Question facts, @Nullable Marked marked) {

  /**
   * That the same body under the same mark asks for the answer that was given already.
   *
   * @param bodyDigest SHA-256 of the body in canonical form, RFC 8785
   */
  record Marked(Mark mark, String bodyDigest) {}

  /**
   * The order that a JSON text gives, by facts or by ids on file. Throws {@link
   * org.licet.facts.FactsRefusedException} with all its faults.
   *
   * @param now the moment of asking
   */
  static Order read(byte[] json, @Nullable Mark mark, FactsOnFile onFile, Instant now) {
    Fields body = Fields.of(json);
    String reference = body.required("reference", Form.ID);
    Names names = body.object("names", Order::names);
    FactsOnFile.Asked asked = onFile.read(body, now);
    body.done();
    Marked marked =
        mark == null ? null : new Marked(mark, CanonicalJson.digest(StrictJson.parse(json)));
    return new Order(
        Objects.requireNonNull(reference),
        named(Objects.requireNonNullElse(names, Names.NONE), asked.names()),
        asked.facts(),
        marked);
  }

  /** A name that the caller gives goes before the one on file. */
  private static Names named(Names given, Map<String, String> onFile) {
    return new Names(
        given.reader() == null ? onFile.get("reader") : given.reader(),
        given.facility() == null ? onFile.get("facility") : given.facility(),
        given.provider() == null ? onFile.get("provider") : given.provider());
  }

  private static Names names(Fields fields) {
    return new Names(
        fields.one("reader", Form.TEXT),
        fields.one("facility", Form.TEXT),
        fields.one("provider", Form.TEXT));
  }
}
