package org.licet.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is on a list of excluded persons is listed; who may be is decided by a person. */
@LicetService
class ListsTest {
  private static final String API = "/api/v1/";
  private static final String LEIE =
      "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,"
          + "EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE\n";
  private static final String SOMEBODY_ELSE =
      ",,,ACME CLINIC,CLINIC,,,0000000000,,1 MAIN"
          + " ST,AUSTIN,TX,78701,1128a1,20240101,00000000,00000000,\n";

  @Autowired private Http http;
  private final String run = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q";

  @Test
  void anEqualNpiListsTheReaderAndDenies() {
    ObjectNode example = Http.example("texas-assignment.json");
    String id = enter("Dr Ananya Rao" + run, null, "1234567893");
    enterPapers(id, example);
    ObjectNode question = onFile(example, id);
    assertThat(outcome(question)).isNotEqualTo("DENY");
    JsonNode done = leie("2026-11-10", row("OTHER", "NAME", "1234567893", "19600101"));
    assertThat(done.at("/list/listed").intValue()).isPositive();
    assertThat(outcome(question)).isEqualTo("DENY");
    JsonNode screening = screening(id, "2026-11-10");
    assertThat(screening.path("result").stringValue()).isEqualTo("LISTED");
    JsonNode known =
        http.get(
                API
                    + "readers/"
                    + id
                    + "/screenings/"
                    + screening.path("id").stringValue()
                    + "/history")
            .json()
            .at("/history/0");
    assertThat(known.path("source").stringValue())
        .startsWith("OIG-LEIE of 2026-11-10 sha256:" + done.path("sha256").stringValue());
    assertThat(known.path("reason").stringValue()).contains(done.path("id").stringValue());
    JsonNode again = leie("2026-11-10", SOMEBODY_ELSE);
    assertThat(again.path("state").stringValue()).isEqualTo("DONE");
    assertThat(screening(id, "2026-11-10").path("result").stringValue())
        .as("no list of the same day takes it back")
        .isEqualTo("LISTED");
  }

  @Test
  void anEqualNameAndBirthDateIsForAPersonToDecide() {
    String id = enter("Dr. José " + run, "1980-02-28", null);
    String other = enter("José " + run, "1981-01-01", null);
    String unknown = enter("José Maria " + run, null, null);
    String record = row(run.toUpperCase(java.util.Locale.ROOT), "JOSE", "0000000000", "19800228");
    leie("2026-11-11", record);
    assertThat(screening(id, "2026-11-11").isMissingNode()).as("not known").isTrue();
    assertThat(screening(other, "2026-11-11").path("result").stringValue()).isEqualTo("CLEAR");
    JsonNode first = review(id);
    JsonNode second = review(unknown);
    assertThat(second.isMissingNode())
        .as("a birth date that is not on file differs from none")
        .isFalse();
    assertThat(first.at("/record/EXCLTYPE").stringValue()).isEqualTo("1128a1");
    assertThat(decide(first, "LISTED", "the same address")).isEqualTo(204);
    assertThat(decide(first, "DIFFERENT", "once more")).isEqualTo(409);
    assertThat(decide(second, "DIFFERENT", "another middle name")).isEqualTo(204);
    assertThat(screening(id, "2026-11-11").path("result").stringValue()).isEqualTo("LISTED");
    leie("2026-11-12", record);
    assertThat(screening(id, "2026-11-12").path("result").stringValue()).isEqualTo("LISTED");
    assertThat(screening(unknown, "2026-11-12").isMissingNode())
        .as("neither NPI nor birth date: nothing to clear by")
        .isTrue();
    assertThat(review(unknown).isMissingNode()).as("decided once for all lists").isTrue();
  }

  @Test
  void aListThatIsNotReadWholeClearsNobody() {
    String id = enter("Dr Clara " + run, "1980-02-28", null);
    String bad = row("SMITH", "ANN", "12345", "19801301");
    JsonNode done =
        Sent.over(http, send("leie", "skip-bad-rows", "2026-11-13", LEIE + SOMEBODY_ELSE + bad));
    assertThat(ImportsTest.spots(done)).containsExactly("3:8 NPI", "3:9 DOB");
    assertThat(done.at("/list/whole").booleanValue()).isFalse();
    assertThat(screening(id, "2026-11-13").isMissingNode()).isTrue();
    JsonNode refused = Sent.over(http, send("leie", "all-or-nothing", "2026-11-13", LEIE + bad));
    assertThat(refused.path("state").stringValue()).isEqualTo("REFUSED");
    assertThat(refused.has("list")).isFalse();
    leie("2026-11-13", SOMEBODY_ELSE);
    assertThat(screening(id, "2026-11-13").path("result").stringValue()).isEqualTo("CLEAR");
    assertThat(send("leie", "all-or-nothing", "2999-01-01", LEIE).status()).isEqualTo(400);
  }

  @Test
  void samHasNoBirthDatesSoThatANameAloneIsForAPersonToDecide() {
    String id = enter("Dr Sam " + run, "1980-02-28", null);
    String sam =
        """
        Classification,Name,Prefix,First,Middle,Last,NPI,Exclusion Type,Active Date,Termination Date,SAM Number
        Individual,,,Sam,,%s,,Ineligible (Proceedings Completed),01/02/2024,Indefinite,S4MR1
        Firm,Acme,,,,,,Ineligible,01/02/2024,Indefinite,S4MR2
        """
            .formatted(run);
    JsonNode done = Sent.over(http, send("sam", "all-or-nothing", "2026-11-14", sam));
    assertThat(done.path("state").stringValue()).isEqualTo("DONE");
    JsonNode review = review(id);
    assertThat(review.at("/record/SAM Number").stringValue()).isEqualTo("S4MR1");
    assertThat(review.path("list").stringValue()).isEqualTo("SAM");
  }

  private JsonNode leie(String day, String rows) {
    return Sent.over(http, send("leie", "all-or-nothing", day, LEIE + rows));
  }

  private Http.Answer send(String format, String mode, String day, String text) {
    String path = API + "imports?format=%s&mode=%s&listDate=%s".formatted(format, mode, day);
    return http.post(path, text.getBytes(UTF_8), "Content-Type", "text/csv");
  }

  private static String row(String family, String given, String npi, String born) {
    return String.join(
            ",",
            family,
            given,
            "",
            "",
            "IND- LIC HC SERV PRO",
            "RADIOLOGY",
            "",
            npi,
            born,
            "1 MAIN ST",
            "AUSTIN",
            "TX",
            "78701",
            "1128a1",
            "20240101",
            "00000000",
            "00000000",
            "")
        + "\n";
  }

  private String enter(
      String name,
      @org.jspecify.annotations.Nullable String born,
      @org.jspecify.annotations.Nullable String npi) {
    String id = "L-" + UUID.randomUUID();
    ObjectNode reader = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    if (born != null) {
      reader.put("birthDate", born);
    }
    if (npi != null) {
      reader.put("npi", npi);
    }
    reader.put("profession", "PHYSICIAN").put("readingFrom", "IN-KA");
    reader.putArray("languages").add("en");
    Http.Answer answer = http.postJson(API + "readers", reader);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return id;
  }

  private void enterPapers(String id, ObjectNode example) {
    for (String kind :
        List.of(
            "licences",
            "certifications",
            "privileges",
            "indemnity",
            "qualifications",
            "screenings")) {
      for (JsonNode paper : example.at("/reader/" + kind)) {
        http.postJson(API + "readers/" + id + "/" + kind, paper);
      }
    }
    ObjectNode reader = (ObjectNode) example.path("reader");
    assertThat(reader.path("readingFrom").stringValue()).isEqualTo("IN-KA");
  }

  private static ObjectNode onFile(ObjectNode example, String id) {
    ObjectNode question = example.deepCopy();
    question.remove("reader");
    question.remove("names");
    question.remove("reference");
    question.put("readerId", id);
    return question;
  }

  private String outcome(ObjectNode question) {
    Http.Answer answer = http.postJson(API + "decisions", question);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("outcome").stringValue();
  }

  private JsonNode screening(String reader, String day) {
    return http.get(API + "readers/" + reader)
        .json()
        .path("screenings")
        .valueStream()
        .filter(each -> each.path("checked").asString().equals(day))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private JsonNode review(String reader) {
    return http.get(API + "screening-reviews")
        .json()
        .path("reviews")
        .valueStream()
        .filter(each -> each.path("reader").asString().equals(reader))
        .findFirst()
        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private int decide(JsonNode review, String answer, String reason) {
    return http.postJson(
            API + "screening-reviews/" + review.path("id").stringValue(),
            JsonNodeFactory.instance.objectNode().put("answer", answer).put("reason", reason))
        .status();
  }
}
