package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.decision.Decider;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.TestLaw;
import org.licet.facts.FactsReader;
import org.licet.facts.Question;
import org.licet.issuance.Discrepancy.Kind;
import org.licet.web.Http;
import org.licet.web.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A preliminary read of a Texas emergency CT, attested for a reader in Karnataka whose Texas
 * licence is good until 24 November 2026.
 */
class SignOffTest {
  private static final Instant DECIDED = Instant.parse("2026-11-24T22:00:00Z");
  private static final Decider LAW = new Decider(TestLaw.bundled());

  @Test
  void readAsAttestedMatches() {
    assertThat(discrepancies(attested(), order("R-0417", "IN-KA", "2026-11-24T23:10:00Z")))
        .isEmpty();
  }

  @Test
  void aLicenceThatEndedBetweenAssignmentAndSignOffIsFound() {
    List<Discrepancy> found =
        discrepancies(attested(), order("R-0417", "IN-KA", "2026-11-25T00:00:00Z"));
    assertThat(kinds(found)).containsExactly(Kind.AFTER_VALIDITY, Kind.NOT_PERMITTED);
    assertThat(found.getFirst())
        .isEqualTo(
            new Discrepancy(Kind.AFTER_VALIDITY, "2026-11-25T00:00:00Z", "2026-11-25T00:00:00Z"));
    assertThat(found.getLast().attested()).isEqualTo("CONDITIONAL");
    assertThat(found.getLast().found()).startsWith("DENY, unmet: ").contains("US-TX.LICENSURE.1");
  }

  @Test
  void onTheLicencesLastDayItIsStillGood() {
    assertThat(discrepancies(attested(), order("R-0417", "IN-KA", "2026-11-24T23:59:59Z")))
        .isEmpty();
  }

  /** Nothing of the attested reader's papers serves another one. */
  @Test
  void anotherReaderWithoutPapersIsNotPermitted() {
    List<Discrepancy> found =
        discrepancies(attested(), order("R-9999", "IN-KA", "2026-11-24T23:10:00Z"));
    assertThat(kinds(found)).containsExactly(Kind.OTHER_READER, Kind.NOT_PERMITTED);
    assertThat(found.getFirst()).isEqualTo(new Discrepancy(Kind.OTHER_READER, "R-0417", "R-9999"));
    assertThat(found.getLast().found()).contains("US-TX.LICENSURE.1");
  }

  @Test
  void anotherReaderWithPapersOfHerOwnIsOnlyAnotherReader() {
    ObjectNode body = body("R-9999", "IN-KA", "2026-11-24T23:10:00Z");
    ObjectNode papers = (ObjectNode) Http.example("texas-assignment.json").get("reader").deepCopy();
    body.set("reader", papers.put("id", "R-9999"));
    assertThat(kinds(discrepancies(attested(), read(body)))).containsExactly(Kind.OTHER_READER);
  }

  /** From Texas itself she may read, with the licence; what was attested is another place. */
  @Test
  void aReaderWhoHasMovedFromIndiaToTexasIsFound() {
    List<Discrepancy> found =
        discrepancies(attested(), order("R-0417", "US-TX", "2026-11-24T23:10:00Z"));
    assertThat(kinds(found)).startsWith(Kind.OTHER_PLACE).doesNotContain(Kind.OTHER_READER);
    assertThat(found.getFirst()).isEqualTo(new Discrepancy(Kind.OTHER_PLACE, "IN-KA", "US-TX"));
  }

  @Test
  void imagesAreViewedWhereTheReaderSits() {
    Question moved =
        SignOff.question(attested().facts(), order("R-0417", "US-TX", "2026-11-24T23:10:00Z"));
    assertThat(moved.dataPath().processedIn()).hasToString("[IN-KA, US-TX]");
    Question stayed =
        SignOff.question(attested().facts(), order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"));
    assertThat(stayed.dataPath()).isEqualTo(attested().facts().dataPath());
  }

  @Test
  void aPlaceWithinTheAttestedOneIsThatPlaceAndAWiderOneIsNot() {
    Attested india = attested(order -> order.withObject("/reader").put("readingFrom", "IN"));
    assertThat(kinds(discrepancies(india, order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"))))
        .doesNotContain(Kind.OTHER_PLACE);
    assertThat(kinds(discrepancies(attested(), order("R-0417", "IN", "2026-11-24T23:10:00Z"))))
        .contains(Kind.OTHER_PLACE);
  }

  @ParameterizedTest
  @CsvSource({"status,SUSPENDED", "status,SURRENDERED", "expires,2026-11-23", "type,TRAINING"})
  void papersThatChangedBetweenAreWhatIsDecidedOn(String field, String value) {
    ObjectNode body = body("R-0417", "IN-KA", "2026-11-24T23:10:00Z");
    ObjectNode papers = body.putObject("reader");
    papers.set("licences", Http.example("texas-assignment.json").at("/reader/licences").deepCopy());
    ((ObjectNode) papers.at("/licences/0")).put(field, value);
    List<Discrepancy> found = discrepancies(attested(), read(body));
    assertThat(kinds(found)).containsExactly(Kind.NOT_PERMITTED);
    assertThat(found.getFirst().found()).contains("US-TX.LICENSURE.1");
  }

  @Test
  void aReadBeforeTheDecisionIsFound() {
    assertThat(kinds(discrepancies(attested(), order("R-0417", "IN-KA", "2026-11-24T21:59:59Z"))))
        .containsExactly(Kind.BEFORE_DECISION);
  }

  @Test
  void aReadAfterTheRevocationIsFoundAndOneBeforeIsNot() {
    Attested good = attested();
    Attested revoked =
        new Attested(good.facts(), good.decision(), DECIDED, Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(kinds(discrepancies(revoked, order("R-0417", "IN-KA", "2026-11-24T23:00:00Z"))))
        .containsExactly(Kind.AFTER_REVOCATION);
    assertThat(discrepancies(revoked, order("R-0417", "IN-KA", "2026-11-24T22:59:59Z"))).isEmpty();
  }

  @Test
  void aReadAgainstAnAttestedDenialIsFoundHoweverWellItIsRead() {
    Attested denied = attested(order -> order.withObject("/study").put("purpose", "FINAL"));
    List<Discrepancy> found =
        discrepancies(denied, order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"));
    assertThat(kinds(found)).containsExactly(Kind.NOT_PERMITTED);
    assertThat(found.getFirst().attested()).startsWith("DENY, unmet: ");
  }

  @Test
  void conditionsThatWereNotAttestedAreFound() {
    Attested good = attested();
    ObjectNode bare = (ObjectNode) good.decision().deepCopy();
    bare.put("outcome", "PERMIT").putArray("conditions");
    Attested without = new Attested(good.facts(), bare, DECIDED, null);
    List<Discrepancy> found =
        discrepancies(without, order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"));
    assertThat(kinds(found)).containsExactly(Kind.CONDITIONS_ATTACHED);
    assertThat(found.getFirst().attested()).isEqualTo("no conditions");
    assertThat(found.getFirst().found()).contains("US.");
  }

  @Test
  void withoutLawNothingIsPermitted() {
    List<Discrepancy> found =
        attested()
            .discrepancies(order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"), Optional.empty());
    assertThat(kinds(found)).containsExactly(Kind.NOT_PERMITTED);
    assertThat(found.getFirst().found()).isEqualTo("no law was on file at sign-off");
  }

  @Test
  void whatWasNotAttestedIsNotTheSame() {
    Attested nothing = attested(order -> order.remove("reader"));
    assertThat(kinds(discrepancies(nothing, order("R-0417", "IN-KA", "2026-11-24T23:10:00Z"))))
        .startsWith(Kind.OTHER_READER, Kind.OTHER_PLACE);
  }

  private static List<Discrepancy> discrepancies(Attested attested, ReadingOrder order) {
    Question question = SignOff.question(attested.facts(), order);
    return attested.discrepancies(
        order, Optional.of(DecisionWriter.write(LAW.decide(question, order.readAt()))));
  }

  private static Attested attested() {
    return attested(_ -> {});
  }

  private static Attested attested(Consumer<ObjectNode> change) {
    ObjectNode order = Http.example("texas-assignment.json");
    ((ObjectNode) order.at("/reader/licences/0")).put("expires", "2026-11-24");
    change.accept(order);
    order.remove(List.of("reference", "names"));
    Question facts = FactsReader.read(Json.write(order));
    return new Attested(facts, DecisionWriter.write(LAW.decide(facts, DECIDED)), DECIDED, null);
  }

  private static List<Kind> kinds(List<Discrepancy> found) {
    return found.stream().map(Discrepancy::kind).toList();
  }

  private static ReadingOrder order(String reader, String place, String readAt) {
    return read(body(reader, place, readAt));
  }

  private static ReadingOrder read(ObjectNode body) {
    return ReadingOrder.read(Json.write(body), Instant.parse("2028-01-01T00:00:00Z"));
  }

  private static ObjectNode body(String reader, String place, String readAt) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("readerId", reader)
        .put("place", place)
        .put("readAt", readAt);
  }
}
