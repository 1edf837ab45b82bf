package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff find whom they look for among many, and take the list with them. */
@LicetService
class SubjectsPageTest {
  @Autowired private Http http;

  @Test
  void aReaderIsFoundByTheBeginningOfANameByIdAndByPlace() {
    String family = family();
    Staffed reader = Staffed.enter(http, "Ananya " + family);
    assertThat(page("/readers?q=" + family.substring(0, 7)))
        .contains("href=\"/readers/" + reader.id() + "\">Ananya " + family)
        .contains("Karnātaka (IN-KA)", "7 on file, 1 lapsed or stopped")
        .contains("Privilege F1 lapses after 29 Nov 2026, 5 days left");
    assertThat(page("/readers?q=" + reader.id())).contains("Ananya " + family);
    assertThat(page("/readers?place=IN&q=" + family)).contains("Ananya " + family);
    assertThat(page("/readers?place=US&q=" + family)).contains("None matches.");
    assertThat(page("/readers?ended=true&q=" + family)).contains("None matches.");
  }

  @Test
  void aPlaceThatIsNoneIsMarked() {
    Http.Answer page = http.get("/readers?place=Texas");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("expected a place of ISO 3166", "value=\"Texas\"");
  }

  @Test
  void aLongListIsPagedWithoutGapOrDoubleAndWholeAsCsv() {
    String family = family();
    for (int i = 0; i < 53; i++) {
      String name = "N%02d %s".formatted(i, family);
      Staffed.created(http, "readers", Staffed.object().put("name", name).toString());
    }
    String first = page("/readers?q=" + family);
    assertThat(first).contains("N49 " + family, "50 are shown, and there are more");
    assertThat(first).doesNotContain("N50 " + family);
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
    assertThat(page(next.replace("&amp;", "&").replace("&#x3D;", "=")))
        .contains("N50 " + family, "N52 " + family, "3 are shown", "From the start")
        .doesNotContain("N49 " + family);
    Http.Answer csv = http.get("/readers.csv?q=" + family);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().lines()).hasSize(54).first().asString().startsWith("id,name,place");
  }

  @Test
  void facilitiesAndTheOthersHaveListsToo() {
    String family = family();
    Staffed.created(http, "facilities", Staffed.object().put("name", family).toString());
    assertThat(page("/facilities?q=" + family)).contains(family, "<h1>Facilities</h1>");
    assertThat(page("/data-paths")).contains("<h1>Data paths</h1>");
    assertThat(http.get("/readers?after=none").status()).isEqualTo(404);
  }

  private static String family() {
    return "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }

  private String page(String path) {
    Http.Answer page = http.get(path);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    return page.text();
  }
}
