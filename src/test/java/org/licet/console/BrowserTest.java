package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The way of an auditor, in a real browser without JavaScript, on a phone and on a desk. */
@LicetService
class BrowserTest {
  private static final int[] WIDTHS = {390, 1280};

  @Autowired private Http http;
  @TempDir private Path folder;

  @Test
  void anAuditorSearchesReadsAndVerifies() throws IOException, InterruptedException {
    String reference = "BROWSER-" + UUID.randomUUID();
    JsonNode issued =
        http.postJson(
                "/api/v1/assignments",
                Http.example("texas-assignment.json").put("reference", reference))
            .json();
    String id = issued.path("attestation").path("id").asString();
    Path pdf =
        Files.write(
            folder.resolve("a.pdf"), http.get("/api/v1/attestations/" + id + ".pdf").body());
    try (Browser browser = Browser.open(Files.createDirectory(folder.resolve("profile")))) {
      for (int width : WIDTHS) {
        browser.width(width);
        search(browser, reference, width);
        read(browser, id, width);
        verify(browser, pdf, width);
      }
    }
  }

  private void search(Browser browser, String reference, int width) {
    browser.go(address("/"));
    requireFits(browser, width);
    browser.go(address("/attestations"));
    browser.ask("document.getElementById('reference').value = '" + reference + "'");
    browser.ask("document.querySelector('form.search button').click()");
    browser.await(
        "location.search.includes('" + reference + "') && document.readyState === 'complete'");
    assertThat(browser.text()).contains("1 attestation matches.", reference, "Conditional");
    requireFits(browser, width);
  }

  private static void read(Browser browser, String id, int width) {
    browser.ask("document.querySelector('.results a').click()");
    browser.await("location.pathname.endsWith('" + id + "') && document.readyState === 'complete'");
    assertThat(browser.text()).contains("What the law requires", "Signature and log");
    assertThat(browser.ask("getComputedStyle(document.querySelector('.verdict')).borderLeftWidth"))
        .as("the style sheet is taken, under the page's own policy")
        .hasToString("\"6px\"");
    requireFits(browser, width);
  }

  private void verify(Browser browser, Path pdf, int width) {
    browser.go(address("/verify"));
    requireFits(browser, width);
    browser.choose(pdf);
    browser.ask("document.querySelector('form.drop button').click()");
    browser.await(
        "document.getElementById('result') !== null && document.readyState === 'complete'");
    assertThat(browser.text()).contains("All of it holds", "the PDF has one signature");
    requireFits(browser, width);
  }

  private static void requireFits(Browser browser, int width) {
    assertThat(browser.ask("document.documentElement.scrollWidth").asInt(0))
        .as("width of %s", browser.ask("location.href"))
        .isBetween(1, width);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + http.port() + path;
  }
}
