package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.eligibility.Panel;
import org.licet.eligibility.TestPanel;
import org.licet.facts.Place;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

@LicetService
class CoveragePageTest {
  @Autowired private Http http;
  @Autowired private TestPanel onFile;

  @AfterEach
  void nobodyIsOnFileAnyMore() {
    onFile.is(Panel.EMPTY);
  }

  @Test
  void whereNobodyIsOnFileThePageSaysSo() {
    Http.Answer page = page("/coverage");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("No reader is on file yet").doesNotContain("<svg");
  }

  @Test
  void mapsAndTablesSayTheSame() {
    fill();
    String page = page("/coverage?payer=PRIVATE").text();
    String count =
        after(
            page,
            "<th scope=\"row\" data-label=\"Place\"><span>Texas \\(US-TX\\)</span></th><td"
                + " data-label=\"Readers\">(\\d+)");
    assertThat(Integer.parseInt(count)).isPositive();
    assertThat(page)
        .contains(
            "<title>Texas: " + ChoroplethMap.readers(Integer.parseInt(count)) + "</title>",
            "role=\"img\" aria-label=\"The world, by country: ",
            "fill=\"url(#world-zero)\"",
            "Lonestar General",
            "Search the papers that would open the most gaps")
        .doesNotContain("style=", "<script", "{{");
    assertThat(page.split("<path class=\"zero\"", -1)).hasSizeGreaterThan(10);
  }

  @Test
  void theNightNamesItsHoursAndTheThinnest() {
    fill();
    assertThat(page("/coverage?when=night").text())
        .contains("Night is 23:00 to 06:00", "Thinnest hour", "Fewest readers");
  }

  @Test
  void thePapersThatOpenGapsAreNamed() {
    fill();
    assertThat(page("/coverage?next=gaps").text())
        .contains("Searched for the 6 of 6 readers", "licence of US-", "data-label=\"Opens\"");
  }

  @Test
  void aChoiceThatIsNoneIsMarkedAndNothingIsCounted() {
    fill();
    Http.Answer page = page("/coverage?modality=XX%22%3E%3Cscript%3E");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text())
        .contains("aria-invalid=\"true\"", "Nothing was counted")
        .doesNotContain("<svg", "<script");
  }

  private void fill() {
    Panel some = TestPanel.of(6, 3);
    Place texas = Place.find("US-TX").orElseThrow();
    onFile.is(
        new Panel(
            "page",
            some.members(),
            List.of(new Panel.Site("LONESTAR-GENERAL", "Lonestar General", texas)),
            some.supplies()));
  }

  private Http.Answer page(String path) {
    return http.get(path, "Accept", "text/html");
  }

  private static String after(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
