package org.licet.issuance;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.issuance.Discrepancy.Kind;
import tools.jackson.databind.JsonNode;

/**
 * What was attested, to hold a read against it.
 *
 * @param decision in the contract's JSON
 * @param revokedAt {@code null} where it stands
 */
record Attested(Question facts, JsonNode decision, Instant decidedAt, @Nullable Instant revokedAt) {
  private static final String DENY = "DENY";

  /**
   * Everything in which a read was not as attested, in the order of {@link Kind}.
   *
   * @param again the decision made again for sign-off; empty where no law was on file then, which
   *     never permits
   */
  List<Discrepancy> discrepancies(ReadingOrder order, Optional<? extends JsonNode> again) {
    List<Discrepancy> found = new ArrayList<>();
    addReader(found, order);
    addTime(found, order.readAt());
    addPermission(found, again);
    again.filter(now -> !outcome(now).equals(DENY)).ifPresent(now -> addConditions(found, now));
    return found;
  }

  private void addReader(List<Discrepancy> found, ReadingOrder order) {
    String reader = facts.reader().id();
    if (!order.readerId().equals(reader)) {
      found.add(new Discrepancy(Kind.OTHER_READER, known(reader), order.readerId()));
    }
    Place place = facts.reader().readingFrom();
    if (place == null || !place.contains(order.place())) {
      found.add(new Discrepancy(Kind.OTHER_PLACE, known(place), order.place().code()));
    }
  }

  private void addTime(List<Discrepancy> found, Instant readAt) {
    if (readAt.isBefore(decidedAt)) {
      found.add(new Discrepancy(Kind.BEFORE_DECISION, decidedAt.toString(), readAt.toString()));
    }
    Instant validUntil = validUntil();
    if (validUntil != null && !readAt.isBefore(validUntil)) {
      found.add(new Discrepancy(Kind.AFTER_VALIDITY, validUntil.toString(), readAt.toString()));
    }
    if (revokedAt != null && !readAt.isBefore(revokedAt)) {
      found.add(
          new Discrepancy(Kind.AFTER_REVOCATION, "revoked at " + revokedAt, readAt.toString()));
    }
  }

  private void addPermission(List<Discrepancy> found, Optional<? extends JsonNode> again) {
    String now = again.map(Attested::outcome).orElse(DENY);
    if (now.equals(DENY) || outcome(decision).equals(DENY)) {
      String words = again.map(Attested::words).orElse("no law was on file at sign-off");
      found.add(new Discrepancy(Kind.NOT_PERMITTED, words(decision), words));
    }
  }

  private void addConditions(List<Discrepancy> found, JsonNode again) {
    Set<String> attached = conditions(again);
    attached.removeAll(conditions(decision));
    if (!attached.isEmpty()) {
      Set<String> before = conditions(decision);
      found.add(
          new Discrepancy(
              Kind.CONDITIONS_ATTACHED,
              before.isEmpty() ? "no conditions" : String.join(", ", before),
              String.join(", ", attached)));
    }
  }

  private @Nullable Instant validUntil() {
    JsonNode until = decision.path("validUntil");
    try {
      return until.isString() ? Instant.parse(until.stringValue()) : null;
    } catch (DateTimeException e) {
      throw new IllegalStateException("a decision that was kept has no instant: " + until, e);
    }
  }

  /** The outcome, and of a denial the requirements that were not met. */
  private static String words(JsonNode decision) {
    Set<String> unmet = new TreeSet<>();
    decision
        .path("requirements")
        .valueStream()
        .filter(each -> each.path("status").asString("").equals("UNMET"))
        .forEach(each -> unmet.add(each.path("id").asString("")));
    String outcome = outcome(decision);
    return unmet.isEmpty() ? outcome : outcome + ", unmet: " + String.join(", ", unmet);
  }

  private static String outcome(JsonNode decision) {
    return decision.path("outcome").asString(DENY);
  }

  private static Set<String> conditions(JsonNode decision) {
    Set<String> conditions = new TreeSet<>();
    decision
        .path("conditions")
        .valueStream()
        .forEach(
            each ->
                conditions.add(
                    each.path("id").asString("") + " " + each.path("code").asString("")));
    return conditions;
  }

  private static String known(@Nullable Object attested) {
    return attested == null ? "not known" : attested.toString();
  }
}
