package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What staff type is kept as strictly as what programs send, and none of it is lost. */
@LicetService
class FormsPageTest {
  @Autowired private Http http;

  @Test
  void aReaderIsEnteredByAForm() {
    assertThat(http.get("/new/readers").text())
        .contains("<h1>Add a reader</h1>", "<option value=\"PHYSICIAN\">Physician</option>")
        .contains("<option value=\"US-TX\">Texas</option>");
    Http.Answer entered =
        post(
            "/new/readers",
            "name",
            "Dr Bo Lind",
            "profession",
            "PHYSICIAN",
            "readingFrom",
            "SE-AB",
            "languages",
            "sv, en",
            "npi",
            "",
            "source",
            "her letter");
    assertThat(entered.status()).as(entered.text()).isEqualTo(303);
    JsonNode reader = http.get("/api/v1" + entered.header("Location")).json();
    assertThat(reader.path("name").stringValue()).isEqualTo("Dr Bo Lind");
    assertThat(reader.path("languages")).hasSize(2);
    assertThat(reader.has("npi")).as("left empty, it is not known").isFalse();
    assertThat(http.get(entered.header("Location")).text()).contains("(from her letter)");
  }

  @Test
  void faultsStandBesideTheirFieldsAndWhatWasTypedStays() {
    Http.Answer refused =
        post(
            "/new/readers",
            "name",
            "Dr <b>",
            "readingFrom",
            "Texas",
            "npi",
            "1234567890",
            "email",
            "none",
            "profession",
            "SURGEON");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text())
        .contains("Nothing was saved", "value=\"Dr &lt;b&gt;\"", "value=\"Texas\"")
        .contains("id=\"readingFrom-fault\"", "id=\"npi-fault\"", "id=\"email-fault\"")
        .contains("id=\"profession-fault\"")
        .doesNotContain("id=\"name-fault\"");
  }

  @Test
  void aLicenceIsEnteredWithTheCodesOfItsPlaceOffered() {
    Staffed reader = Staffed.enter(http, "Dr Offered");
    String path = "/new" + reader.path() + "/licences";
    assertThat(http.get(path + "?jurisdiction=US-TX").text())
        .contains("<option value=\"TMB\">Texas: full and unrestricted licence</option>")
        .doesNotContain("State Medical Register of Karnataka");
    assertThat(http.get(path).text()).contains("State Medical Register of Karnataka");
    Http.Answer refused = post(path, "authority", "TMB", "expires.open", "true");
    assertThat(refused.text()).contains("id=\"jurisdiction-fault\"", "value=\"true\" checked");
    Http.Answer entered =
        post(path, "jurisdiction", "US-CA", "authority", "MBC", "expires.open", "true");
    assertThat(entered.header("Location")).isEqualTo(reader.path());
    JsonNode licences = http.get("/api/v1" + reader.path()).json().path("licences");
    assertThat(
            licences
                .valueStream()
                .filter(each -> each.path("jurisdiction").asString().equals("US-CA")))
        .singleElement()
        .satisfies(each -> assertThat(each.path("expires").isNull()).isTrue());
  }

  @Test
  void moneyAndChoicesAreReadBackAsTheyWereEntered() {
    Staffed reader = Staffed.enter(http, "Dr Covered");
    Http.Answer entered =
        post(
            "/new" + reader.path() + "/indemnity",
            "insurer",
            "MPS",
            "covers",
            "GB IE",
            "perClaim.amount",
            "2,500,000.50",
            "perClaim.currency",
            "GBP",
            "expires",
            "2027-12-31");
    assertThat(entered.status()).as(entered.text()).isEqualTo(303);
    JsonNode cover =
        http.get("/api/v1" + reader.path())
            .json()
            .path("indemnity")
            .valueStream()
            .filter(each -> each.path("insurer").asString().equals("MPS"))
            .findFirst()
            .orElseThrow();
    assertThat(cover.at("/perClaim/amount").asString()).isEqualTo("2500000.5");
    assertThat(
            http.get("/edit" + reader.path() + "/indemnity/" + cover.path("id").asString()).text())
        .contains("value=\"2500000.5\"", "value=\"GBP\"", "value=\"GB, IE\"");
    assertThat(
            post("/new" + reader.path() + "/indemnity", "insurer", "X", "perClaim.amount", "much")
                .text())
        .contains("id=\"perClaim-fault\"", "value=\"much\"");
  }

  @Test
  void whoeverComesSecondSeesWhatChangedAndLosesNothing() {
    Staffed reader = Staffed.enter(http, "Dr First");
    String path = "/edit" + reader.path();
    assertThat(http.get(path).text()).contains("name=\"version\" value=\"0\"");
    assertThat(post(path, "version", "0", "name", "Dr Changed", "readingFrom", "US-TX").status())
        .isEqualTo(303);
    Http.Answer second = post(path, "version", "0", "name", "Dr Second", "reason", "married");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.text())
        .contains("Somebody changed it meanwhile", "<td>Dr Changed</td><td>Dr Second</td>")
        .contains("value=\"Dr Second\"", "value=\"married\"", "name=\"version\" value=\"1\"");
    assertThat(http.get("/api/v1" + reader.path()).json().path("name").stringValue())
        .isEqualTo("Dr Changed");
    assertThat(post(path, "version", "1", "name", "Dr Second").status()).isEqualTo(303);
    assertThat(http.get(reader.path()).text())
        .contains("Name: <del>Dr Changed</del> → <ins>Dr Second</ins>");
    assertThat(post(path, "version", "x", "name", "Dr Third").status()).isEqualTo(400);
  }

  @Test
  void takingOffFileNeedsAReasonAndKeepsThePast() {
    Staffed reader = Staffed.enter(http, "Dr Leaving");
    String licence =
        reader.paper("licences", "{\"jurisdiction\": \"US-NY\", \"expires\": \"2028-01-01\"}");
    String path = "/end" + reader.path() + "/licences/" + licence;
    Http.Answer without = post(path, "version", "0");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.text()).contains("id=\"reason-fault\"");
    assertThat(post(path, "version", "0", "reason", "surrendered").status()).isEqualTo(303);
    assertThat(http.get(reader.path()).text())
        .contains("taken off file on 24 Nov 2026", "surrendered")
        .doesNotContain("href=\"/edit" + reader.path() + "/licences/" + licence);
    Http.Answer again = post(path, "version", "1", "reason", "again");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("Somebody took it off file meanwhile");
  }

  @Test
  void aPaperBelongsToItsKindOfSubject() {
    Staffed reader = Staffed.enter(http, "Dr Kind");
    assertThat(http.get("/new" + reader.path() + "/registrations").status()).isEqualTo(404);
    assertThat(http.get("/new/readers/none/licences").status()).isEqualTo(404);
  }

  private Http.Answer post(String path, String... typed) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < typed.length; i += 2) {
      body.append(typed[i]).append('=');
      body.append(URLEncoder.encode(typed[i + 1], StandardCharsets.UTF_8)).append('&');
    }
    return http.send(
        http.request(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }
}
