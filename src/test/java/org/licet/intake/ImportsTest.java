package org.licet.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file is taken in whole, or but for its bad rows, and each bad row is named. */
@LicetService
class ImportsTest {
  private static final String HEADS =
      "id,name,profession,readingFrom,languages,birthDate,npi,email\n";

  @Autowired private Http http;
  private final String run = "I" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void sevenBadRowsOfAThousandAreNamedAndTheRestIsKept() {
    String csv = thousandWithSevenBad();
    JsonNode done = taken("readers-csv", "skip-bad-rows", csv);
    assertThat(done.path("state").stringValue()).isEqualTo("DONE");
    assertThat(counts(done)).containsExactly(1000, 993, 0, 0, 7, 8);
    assertThat(spots(done))
        .containsExactly(
            "11:4 readingFrom",
            "102:2 name",
            "203:7 npi",
            "304:3 profession",
            "405:6 birthDate",
            "506:8 email",
            "707:1 id",
            "707:5 languages");
    assertThat(reader(10).status()).isEqualTo(200);
    assertThat(reader(9).status()).as("the bad row").isEqualTo(404);
    JsonNode again = taken("readers-csv", "skip-bad-rows", csv);
    assertThat(counts(again)).containsExactly(1000, 0, 0, 993, 7, 8);
    String id = done.path("id").stringValue();
    String errors = http.get("/api/v1/imports/" + id + "/errors.csv").text();
    assertThat(errors.lines())
        .hasSize(9)
        .contains(
            "102,2,name,nothing,\"a text of 1 to 200 characters, none of them a control"
                + " character\"");
  }

  @Test
  void anIdThatCannotBeOneIsNotOnFile() {
    Http.Answer answer = http.get("/api/v1/imports/none");
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    Http.Answer page = http.get("/imports/none", "Accept", "text/html");
    assertThat(page.status()).as(page.text()).isEqualTo(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void ofAllOrNothingOneBadRowLeavesNothing() {
    JsonNode done = taken("readers-csv", "all-or-nothing", thousandWithSevenBad());
    assertThat(done.path("state").stringValue()).isEqualTo("REFUSED");
    assertThat(counts(done)).containsExactly(1000, 0, 0, 0, 7, 8);
    assertThat(reader(10).status()).isEqualTo(404);
  }

  @Test
  void aDryRunSaysWhatWouldBeAndKeepsNothing() {
    String csv = HEADS + good(1) + good(2);
    JsonNode dry = over(send("readers-csv", "all-or-nothing&dryRun=true", csv.getBytes(UTF_8)));
    assertThat(counts(dry)).containsExactly(2, 2, 0, 0, 0, 0);
    assertThat(reader(1).status()).isEqualTo(404);
    assertThat(counts(taken("readers-csv", "all-or-nothing", csv)))
        .containsExactly(2, 2, 0, 0, 0, 0);
    String other = HEADS + good(1) + good(2).replace("Ärzt 2", "Ärztin 2");
    assertThat(counts(taken("readers-csv", "all-or-nothing", other)))
        .containsExactly(2, 0, 1, 1, 0, 0);
    JsonNode history = http.get("/api/v1/readers/" + run + "-2/history").json().path("history");
    assertThat(history).hasSize(2);
    assertThat(history.get(1).path("source").stringValue()).startsWith("readers-csv sha256:");
  }

  @Test
  void papersAreMatchedByWhatIdentifiesThem() {
    taken("readers-csv", "all-or-nothing", HEADS + good(1));
    String papers =
        """
        kind,owner,id,jurisdiction,authority,number,type,status,expires,body,specialty,facility,modalities,insurer,covers,perClaim,list,checked,result
        LICENCE,%1$s-1,,US-TX,TMB,Q1,FULL,ACTIVE,2027-02-28,,,,,,,,,,
        LICENCE,%1$s-1,,US-FL,FBM,ME1,FULL,ACTIVE,open-ended,,,,,,,,,,
        CERTIFICATION,%1$s-1,,,,,,ACTIVE,open-ended,ABR,DIAGNOSTIC_RADIOLOGY,,,,,,,,
        PRIVILEGE,%1$s-1,,,,,,ACTIVE,2027-12-31,,,F1,CT MR,,,,,,
        INDEMNITY,%1$s-1,,,,,,,2027-06-30,,,,,"Mutual, Inc",US GB,1000000.50 USD,,,
        SCREENING,%1$s-1,,,,,,,,,,,,,,,OIG-LEIE,2026-11-01,CLEAR
        """
            .formatted(run);
    assertThat(counts(taken("papers-csv", "all-or-nothing", papers)))
        .containsExactly(6, 6, 0, 0, 0, 0);
    assertThat(counts(taken("papers-csv", "all-or-nothing", papers)))
        .containsExactly(6, 0, 0, 6, 0, 0);
    String lapsed = papers.replace("Q1,FULL,ACTIVE", "Q1,FULL,LAPSED");
    assertThat(counts(taken("papers-csv", "all-or-nothing", lapsed)))
        .containsExactly(6, 0, 1, 5, 0, 0);
    JsonNode reader = http.get("/api/v1/readers/" + run + "-1").json();
    assertThat(reader.path("licences")).hasSize(2);
    assertThat(reader.at("/indemnity/0/perClaim/amount").decimalValue())
        .isEqualByComparingTo("1000000.5");
  }

  @Test
  void aPaperOfNobodyAndAnEntryTwiceAreRefused() {
    taken("readers-csv", "all-or-nothing", HEADS + good(1));
    String papers =
        """
        kind,owner,list,checked,result
        SCREENING,nobody-%1$s,OIG-LEIE,2026-11-01,CLEAR
        SCREENING,%1$s-1,OIG-LEIE,2026-11-01,CLEAR
        SCREENING,%1$s-1,OIG-LEIE,2026-11-01,LISTED
        LICENSE,%1$s-1,,,
        """
            .formatted(run);
    JsonNode done = taken("papers-csv", "all-or-nothing", papers);
    assertThat(spots(done)).containsExactly("2:2 owner", "4:1 ", "5:1 kind");
    JsonNode twice = taken("readers-csv", "skip-bad-rows", HEADS + good(3) + good(3));
    assertThat(spots(twice)).containsExactly("3:1 id");
  }

  @Test
  void whatIsNoSuchTableIsRefusedBeforeItsRows() {
    JsonNode heads = taken("readers-csv", "skip-bad-rows", "id,nmae,name,id\nx,,,\n");
    assertThat(spots(heads)).containsExactly("1:2 nmae", "1:4 id");
    JsonNode broken =
        taken("readers-csv", "skip-bad-rows", HEADS + good(1) + "\"" + run + "-2,open");
    assertThat(spots(broken)).containsExactly("3:1 ");
    assertThat(counts(broken)).containsExactly(2, 1, 0, 0, 1, 1);
    assertThat(send("readers-csv", "skip-bad-rows", "PK\u0003\u0004".getBytes(UTF_8)).status())
        .isEqualTo(415);
    assertThat(send("readers", "skip", HEADS.getBytes(UTF_8)).text()).contains("/format", "/mode");
    byte[] latin = (HEADS + good(4)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(
            over(send("readers-csv", "skip-bad-rows", latin)).at("/errors/0/found").stringValue())
        .contains("not UTF-8");
  }

  private String thousandWithSevenBad() {
    List<String> rows = IntStream.range(0, 1000).mapToObj(this::good).collect(Collectors.toList());
    rows.set(9, rows.get(9).replace("IN-KA", "IN-XX"));
    rows.set(100, rows.get(100).replace("\"Dr Ärzt 100\"", ""));
    rows.set(201, rows.get(201).replace("1234567893", "1234567890"));
    rows.set(302, rows.get(302).replace("PHYSICIAN", "DOCTOR"));
    rows.set(403, rows.get(403).replace("1980-02-28", "1980-02-30"));
    rows.set(504, rows.get(504).replace("@", " at "));
    rows.set(705, rows.get(705).replace(run + "-705", "not an id").replace("en hi", "en h_i"));
    return HEADS + String.join("", rows);
  }

  private String good(int number) {
    return "%s-%d,\"Dr Ärzt %d\",PHYSICIAN,IN-KA,en hi,1980-02-28,1234567893,a%d@example.org\n"
        .formatted(run, number, number, number);
  }

  private Http.Answer reader(int number) {
    return http.get("/api/v1/readers/" + run + "-" + number);
  }

  private JsonNode taken(String format, String mode, String text) {
    return over(send(format, mode, text.getBytes(UTF_8)));
  }

  private Http.Answer send(String format, String mode, byte[] file) {
    return http.post(
        "/api/v1/imports?format=" + format + "&mode=" + mode,
        file,
        "Content-Type",
        "application/octet-stream");
  }

  private JsonNode over(Http.Answer sent) {
    return Sent.over(http, sent);
  }

  static List<Integer> counts(JsonNode done) {
    return List.of("rows", "entered", "changed", "unchanged", "refused", "faults").stream()
        .map(name -> done.path(name).intValue())
        .toList();
  }

  static List<String> spots(JsonNode done) {
    return done.path("errors")
        .valueStream()
        .map(e -> e.path("line") + ":" + e.path("column") + " " + e.path("field").stringValue())
        .toList();
  }
}
