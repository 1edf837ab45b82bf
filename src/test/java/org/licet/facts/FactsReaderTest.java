package org.licet.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FactsReaderTest {
  /** The contract's own example. */
  private static final String CONTRACT =
      """
      {"asOf": "2026-11-24T10:00:00Z",
       "study": {"id": "S1", "modality": "CT", "bodyPart": "HEAD", "patientLocation": "US-TX", "facility": "F1", "purpose": "FINAL",
         "urgency": "EMERGENCY", "payer": "MEDICARE", "screening": false, "obstetric": false, "identifiability": "IDENTIFIED",
         "consents": ["TELERADIOLOGY", "CROSS_BORDER_TRANSFER"], "storedIn": ["US"]},
       "reader": {"id": "R1", "profession": "PHYSICIAN", "readingFrom": "IN-KA",
         "licences": [{"jurisdiction": "US-TX", "authority": "TMB", "number": "Q1234", "type": "FULL", "status": "ACTIVE",
           "issued": "2020-01-01", "expires": "2027-02-28", "verified": "2026-10-01"}],
         "certifications": [{"body": "ABR", "specialty": "DIAGNOSTIC_RADIOLOGY", "subspecialty": null, "status": "ACTIVE", "expires": null}],
         "privileges": [{"facility": "F1", "basis": "PROXY", "modalities": ["CT", "MR"], "status": "ACTIVE", "expires": "2027-12-31"}],
         "indemnity": [{"insurer": "…", "covers": ["US"], "perClaim": {"amount": 1000000, "currency": "USD"}, "expires": "2027-06-30"}],
         "qualifications": [{"scheme": "MQSA", "modality": "MG", "status": "ACTIVE", "expires": "2027-01-31"}],
         "languages": ["en"],
         "screenings": [{"list": "OIG-LEIE", "checked": "2026-11-01", "result": "CLEAR"}]},
       "provider": {"id": "P1", "establishedIn": "IN-KA",
         "registrations": [{"jurisdiction": "GB", "authority": "CQC", "type": "TELERADIOLOGY", "status": "ACTIVE", "expires": null}],
         "accreditations": [{"body": "JCI", "expires": "2027-12-31"}], "coveredPerson": false},
       "dataPath": {"access": "REMOTE_VIEW", "processedIn": ["IN-KA"],
         "safeguards": [{"type": "BAA", "from": "US", "to": "IN", "expires": null}], "hosting": ["ISO27001"]}}
      """;

  @Test
  void theContractsExampleIsReadWhole() {
    Question question = read(CONTRACT);
    assertThat(question.asOf()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(FactsWriter.write(question))
        .isEqualTo(StrictJson.parse(bytes(CONTRACT.replace("\"subspecialty\": null, ", ""))));
  }

  @Test
  void theEmptyObjectIsTheQuestionOfWhichNothingIsKnown() {
    assertThat(read("{}")).isEqualTo(Question.EMPTY);
    assertThat(read("{\"study\":{},\"reader\":{},\"provider\":{},\"dataPath\":{}}"))
        .isEqualTo(Question.EMPTY);
  }

  /**
   * What stands in the example, what stands there instead, and the fault: where, found, how
   * expected begins.
   */
  static Stream<Arguments> oneFaultEach() {
    return Stream.of(
        arguments(
            "\"US-TX\", \"authority",
            "\"USTX\", \"authority",
            "/reader/licences/0/jurisdiction",
            "USTX",
            "an ISO 3166 code, for example US-TX"),
        arguments(
            "\"storedIn\": [\"US\"]",
            "\"storedIn\": [\"UK\"]",
            "/study/storedIn/0",
            "UK",
            "an ISO 3166 code, for example GB"),
        arguments(
            "\"modality\": \"CT\"",
            "\"modalty\": \"CT\"",
            "/study/modalty",
            "the field `modalty`",
            "`modality`?"),
        arguments(
            "\"obstetric\"",
            "\"patientName\"",
            "/study/patientName",
            "the field `patientName`",
            "one of `id`, `modality`,"),
        arguments("\"asOf\"", "\"asof\"", "/asof", "the field `asof`", "`asOf`?"),
        arguments(
            "\"FINAL\"",
            "\"final\"",
            "/study/purpose",
            "final",
            "`FINAL`? one of `FINAL`, `PRELIMINARY`,"),
        arguments(
            "\"PHYSICIAN\"", "\"DOCTOR\"", "/reader/profession", "DOCTOR", "one of `PHYSICIAN`,"),
        arguments(
            "\"screening\": false",
            "\"screening\": \"no\"",
            "/study/screening",
            "no",
            "true or false"),
        arguments(
            "\"modality\": \"CT\"",
            "\"modality\": 7",
            "/study/modality",
            "7",
            "one of `CR`, `DX`,"),
        arguments(
            "\"modality\": \"CT\"",
            "\"modality\": null",
            "/study/modality",
            "null",
            "a value: what is not known is left out"),
        arguments("\"2020-01-01\"", "null", "/reader/licences/0/issued", "null", "a value"),
        arguments(
            "\"2027-02-28\"",
            "\"2027-02-29\"",
            "/reader/licences/0/expires",
            "2027-02-29",
            "a day from 1900-01-01 to 9999-12-31, written YYYY-MM-DD, or null"),
        arguments("2020-01-01", "20200101", "/reader/licences/0/issued", "20200101", "a day"),
        arguments("2020-01-01", "1899-12-31", "/reader/licences/0/issued", "1899-12-31", "a day"),
        arguments("2020-01-01", "2020-1-1", "/reader/licences/0/issued", "2020-1-1", "a day"),
        arguments(
            "2020-01-01", "+12020-01-01", "/reader/licences/0/issued", "+12020-01-01", "a day"),
        arguments(
            "T10:00:00Z",
            "T10:00:00+00:00",
            "/asOf",
            "2026-11-24T10:00:00+00:00",
            "an instant in UTC"),
        arguments("T10:00:00Z", "T24:00:00Z", "/asOf", "2026-11-24T24:00:00Z", "an instant in UTC"),
        arguments("T10:00:00Z", "T23:59:60Z", "/asOf", "2026-11-24T23:59:60Z", "an instant in UTC"),
        arguments(
            "2026-11-24T", "2026-02-30T", "/asOf", "2026-02-30T10:00:00Z", "an instant in UTC"),
        arguments(
            "\"TMB\"", "\"tmb\"", "/reader/licences/0/authority", "tmb", "an upper-case code"),
        arguments("\"TMB\"", "\"\"", "/reader/licences/0/authority", "", "an upper-case code"),
        arguments(
            "\"HEAD\"",
            "\"A_BODY_PART_TOO_LONG\"",
            "/study/bodyPart",
            "A_BODY_PART_TOO_LONG",
            "a DICOM code string"),
        arguments("\"S1\"", "\" \"", "/study/id", " ", "an identifier of 1 to 200"),
        arguments("\"S1\"", "\"S\\n1\"", "/study/id", "S\uFFFD1", "an identifier of 1 to 200"),
        arguments("\"S1\"", "\"S\\u202e1\"", "/study/id", "S\uFFFD1", "an identifier of 1 to 200"),
        arguments(
            "[\"en\"]", "[\"en_GB\"]", "/reader/languages/0", "en_GB", "a BCP 47 language tag"),
        arguments(
            "[\"en\"]", "\"en\"", "/reader/languages", "en", "a list of at most 1000 entries"),
        arguments(
            "\"USD\"",
            "\"USX\"",
            "/reader/indemnity/0/perClaim/currency",
            "USX",
            "an ISO 4217 currency code"),
        arguments("1000000", "-1", "/reader/indemnity/0/perClaim/amount", "-1", "a number from 0"),
        arguments(
            "1000000",
            "\"1000000\"",
            "/reader/indemnity/0/perClaim/amount",
            "1000000",
            "a number from 0"),
        arguments(
            "1000000", "1e15", "/reader/indemnity/0/perClaim/amount", "1E+15", "a number from 0"),
        arguments(
            "1000000",
            "1e99999",
            "/reader/indemnity/0/perClaim/amount",
            "1e99999",
            "a number with an exponent"),
        arguments(
            "1000000",
            "0.00001",
            "/reader/indemnity/0/perClaim/amount",
            "0.00001",
            "a number from 0"),
        arguments(
            "[\"ISO27001\"]",
            "[\"ISO27001\", 27001]",
            "/dataPath/hosting/1",
            "27001",
            "an upper-case code"),
        arguments(
            "[{\"body\": \"JCI\", \"expires\": \"2027-12-31\"}]",
            "[[]]",
            "/provider/accreditations/0",
            "a list",
            "an object"));
  }

  @ParameterizedTest
  @MethodSource("oneFaultEach")
  void oneFaultIsNamedWhereItStands(
      String good, String bad, String pointer, String found, String expected) {
    assertThat(CONTRACT).contains(good);
    List<Fault> faults = faults(CONTRACT.replace(good, bad));
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().pointer()).isEqualTo(pointer);
    assertThat(faults.getFirst().found()).isEqualTo(found);
    assertThat(faults.getFirst().expected()).startsWith(expected);
  }

  @Test
  void noFieldIsRequired() {
    List<String> texts = new ArrayList<>();
    JsonNode whole = StrictJson.parse(bytes(CONTRACT));
    withoutOneField(whole, whole, texts);
    assertThat(texts.size()).isEqualTo(79);
    texts.forEach(FactsReaderTest::read);
  }

  @Test
  void anAmountWithoutItsCurrencyIsNotKnown() {
    String half = CONTRACT.replace(", \"currency\": \"USD\"", "");
    assertThat(read(half).reader().indemnity()).extracting(Indemnity::perClaim).containsOnlyNulls();
  }

  @Test
  void everyFaultIsNamedInTheOrderOfTheText() {
    assertThat(
            faults(
                "{\"dataPath\":{\"hosting\":[\"a\",\"B\",\"c\"],\"x\":1},\"reader\":{\"licences\":[{},{\"type\":\"full\",\"jurisdiction\":\"EU\"}],"
                    + "\"indemnity\":[{\"perClaim\":{\"currency\":1,\"amount\":[]}}]},\"reader\":{},\"asOf\":\"now\"}"))
        .extracting(Fault::pointer)
        .containsExactly(
            "/dataPath/hosting/0",
            "/dataPath/hosting/2",
            "/dataPath/x",
            "/reader",
            "/reader/licences/1/type",
            "/reader/licences/1/jurisdiction",
            "/reader/indemnity/0/perClaim/currency",
            "/reader/indemnity/0/perClaim/amount",
            "/asOf");
  }

  @Test
  void theValueOfAnUnknownFieldIsNotRepeated() {
    assertThat(faults("{\"study\":{\"patientName\":\"DOE^JANE\"}}").toString())
        .doesNotContain("DOE");
  }

  @Test
  void whatIsFoundIsCutAndPrintable() {
    Fault fault =
        faults("{\"study\":{\"id\":\"\\u0000\\u001b\\u2028" + "x".repeat(10_000) + "\"}}")
            .getFirst();
    assertThat(fault.found()).hasSize(161).startsWith("\uFFFD\uFFFD\uFFFDxxx").endsWith("…");
    assertThat(faults("{\"" + "a/".repeat(10_000) + "\":1}").getFirst().pointer())
        .hasSizeLessThan(402);
  }

  @Test
  void faultsBeyondTheMostAreCounted() {
    List<Fault> faults =
        faults("{\"study\":{" + "\"x%d\":1,".repeat(2_500).formatted(numbers(2_500)) + "\"y\":1}}");
    assertThat(faults).hasSize(Faults.MOST + 1);
    assertThat(faults.getLast().found()).isEqualTo("501 more faults");
  }

  @Test
  void aListIsReadToTheMostEntriesAndNotBeyond() {
    assertThat(
            read("{\"study\":{\"storedIn\":[" + "\"US\",".repeat(999) + "\"US\"]}}")
                .study()
                .storedIn())
        .hasSize(1_000);
    assertThat(
            faults("{\"study\":{\"storedIn\":[" + "\"US\",".repeat(1_000) + "\"US\"]}}")
                .getFirst()
                .found())
        .isEqualTo("a list of 1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "\"\"", "true"})
  void aQuestionIsAnObject(String json) {
    assertThat(faults(json))
        .extracting(Fault::pointer, Fault::expected)
        .containsExactly(tuple("", "an object"));
  }

  @Test
  void aQuestionInsideAnotherBodyIsReadWithTheFaultsOfBoth() {
    Fields good = Fields.of(bytes("{\"reference\":\"A-1\",\"study\":{\"modality\":\"CT\"}}"));
    assertThat(good.required("reference", Form.ID)).isEqualTo("A-1");
    Question question = FactsReader.readFacts(good);
    good.done();
    assertThat(question.study().modality()).isEqualTo(Study.Modality.CT);

    Fields bad =
        Fields.of(
            bytes(
                "{\"names\":{\"reader\":7,\"patient\":\"x\"},\"study\":{\"modality\":\"XX\"},\"asOf\":\"2026-11-24T10:00:00Z\"}"));
    bad.required("reference", Form.ID);
    bad.object("names", names -> names.one("reader", Form.TEXT));
    FactsReader.readFacts(bad);
    assertThat(catchThrowableOfType(FactsRefusedException.class, bad::done).faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/reference", "/names/reader", "/names/patient", "/study/modality", "/asOf");
  }

  @Test
  void pointersOfAQuestionInsideSomethingLargerBeginWithItsOwn() {
    FactsRefusedException refused =
        catchThrowableOfType(
            FactsRefusedException.class,
            () ->
                FactsReader.read(
                    StrictJson.parse(bytes("{\"study\":{\"x\":1}}")), "/cases/3/facts"));
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactly("/cases/3/facts/study/x");
  }

  private static void withoutOneField(JsonNode whole, JsonNode part, List<String> texts) {
    for (String name : List.copyOf(part.propertyNames())) {
      JsonNode value = ((ObjectNode) part).remove(name);
      texts.add(whole.toString());
      ((ObjectNode) part).set(name, value);
    }
    part.forEach(child -> withoutOneField(whole, child, texts));
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  private static Question read(String json) {
    return FactsReader.read(bytes(json));
  }

  private static List<Fault> faults(String json) {
    @Nullable FactsRefusedException refused =
        catchThrowableOfType(FactsRefusedException.class, () -> read(json));
    assertThat(refused).as("no fault in %s", json).isNotNull();
    return refused.faults();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
