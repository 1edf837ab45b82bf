package org.licet.issuance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.CanonicalJson;
import org.licet.attestation.Names;
import org.licet.facts.FactsReader;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Question;
import org.licet.facts.StrictJson;
import org.licet.issuance.IdempotentRequest.Mark;

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
   * The order that a JSON text gives. Throws {@link org.licet.facts.FactsRefusedException} with all
   * its faults.
   */
  static Order read(byte[] json, @Nullable Mark mark) {
    Fields body = Fields.of(json);
    String reference = body.required("reference", Form.ID);
    Names names = body.object("names", Order::names);
    Question facts = FactsReader.readFacts(body);
    body.done();
    Marked marked =
        mark == null ? null : new Marked(mark, CanonicalJson.digest(StrictJson.parse(json)));
    return new Order(
        Objects.requireNonNull(reference),
        Objects.requireNonNullElse(names, Names.NONE),
        facts,
        marked);
  }

  private static Names names(Fields fields) {
    return new Names(
        fields.one("reader", Form.TEXT),
        fields.one("facility", Form.TEXT),
        fields.one("provider", Form.TEXT));
  }
}
