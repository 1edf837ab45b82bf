package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What needs somebody today leads to its list, and the law to its words and rules. */
@LicetService
class TodayPageTest {
  @Autowired private Http http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lapsing?within=7",
        "/lapsing?within=90",
        "/discrepancies?from=",
        "/law/versions"
      })
  void everyNumberLeadsToItsList(String list) {
    assertThat(page("/")).contains("<li><a href=\"" + list.replace("=", "&#x3D;"));
    assertThat(http.get(list).status()).isEqualTo(200);
  }

  @Test
  void whatLapsesNamesWhatItStops() {
    String name = "Dr " + UUID.randomUUID();
    Staffed reader = Staffed.enter(http, name);
    ObjectNode order = Http.example("texas-assignment.json").put("reference", name);
    order.withObject("/reader").put("id", reader.id());
    assertThat(http.postJson("/api/v1/assignments", order).status()).isEqualTo(201);
    String list = page("/lapsing?within=90");
    String rows = list.substring(list.indexOf(name));
    assertThat(rows).contains("Privilege F1", "5 days left");
    String licence = rows.substring(rows.indexOf("Licence Texas (US-TX)"));
    assertThat(licence).contains("78 days left");
    assertThat(licence.substring(0, 400))
        .as("the assignment of a patient in Texas rests on the licence of Texas")
        .contains("LONESTAR-GENERAL", ">0.1<");
    assertThat(page("/lapsing?within=7")).contains(name).doesNotContain("Licence Texas (US-TX)");
    assertThat(page("/lapsing.csv?within=90")).contains("owner,name,paper", name);
    assertThat(http.get("/lapsing?within=8").status()).isEqualTo(404);
  }

  @Test
  void theLawIsReadByPlaceAndRequirementWithItsRule() {
    assertThat(page("/law")).contains("href=\"/law/US\"", "href=\"/law/US-TX\"");
    assertThat(page("/law/US-TX")).contains("US-TX.LICENSURE.1", "Tex. Occ. Code");
    assertThat(page("/law/requirements/US-TX.LICENSURE.1"))
        .contains("Written in", "<pre class=\"rule\"", "rule &quot;", "consult");
    assertThat(http.get("/law/ZZ").status()).isEqualTo(404);
    assertThat(http.get("/law/requirements/US-TX.NONE.1").status()).isEqualTo(404);
    assertThat(page("/law/versions")).contains("Active", "Approved by");
  }

  private String page(String path) {
    Http.Answer page = http.get(path);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    return page.text();
  }
}
