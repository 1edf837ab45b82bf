package org.licet.issuance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.attestation.CanonicalJson;
import org.licet.facts.FactsReader;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Place;
import org.licet.facts.Reader;
import org.licet.facts.StrictJson;

/**
 * Who really read, as a caller tells it.
 *
 * @param place where the reader sat at sign-off
 * @param readAt when it was signed off
 * @param papers the reader's papers as they were then; each list that is {@code null} was as it had
 *     been attested
 * @param by who tells it, a name that nobody has verified
 * @param bodyDigest SHA-256 of the body in canonical form, RFC 8785
 */
record ReadingOrder(
    String readerId,
    Place place,
    Instant readAt,
    Reader papers,
    @Nullable String by,
    String bodyDigest) {
  /** How far the caller's clock may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /**
   * The order that a JSON text gives. Throws {@link org.licet.facts.FactsRefusedException} with all
   * its faults; an instant that is to come is one.
   */
  static ReadingOrder read(byte[] json, Instant now) {
    Fields body = Fields.of(json);
    String readerId = body.required("readerId", Form.ID);
    Place place = body.required("place", Form.PLACE);
    Instant readAt = body.required("readAt", Form.INSTANT);
    Reader papers = FactsReader.readReader(body);
    String by = body.one("by", Form.TEXT);
    if (readAt != null && readAt.isAfter(now.plus(SKEW))) {
      body.refuse("readAt", readAt.toString(), "an instant that is not to come, now is " + now);
    }
    requireSame(body, papers, readerId, place);
    body.done();
    return new ReadingOrder(
        Objects.requireNonNull(readerId),
        Objects.requireNonNull(place),
        Objects.requireNonNull(readAt).truncatedTo(ChronoUnit.MICROS),
        papers == null ? Reader.UNKNOWN : papers,
        by,
        CanonicalJson.digest(StrictJson.parse(json)));
  }

  /** Papers say once more who reads and where, and may not say it otherwise. */
  private static void requireSame(
      Fields body, @Nullable Reader papers, @Nullable String readerId, @Nullable Place place) {
    if (papers == null) {
      return;
    }
    if (papers.id() != null && !papers.id().equals(readerId)) {
      body.refuse("reader", "papers of `" + papers.id() + "`", "papers of the reader who read");
    }
    if (papers.readingFrom() != null && !papers.readingFrom().equals(place)) {
      body.refuse("reader", "a reader in `" + papers.readingFrom() + "`", "one in `place`");
    }
  }
}
