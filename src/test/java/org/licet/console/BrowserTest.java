package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.LicetService;
import org.licet.access.Role;
import org.licet.access.TestKeys;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way of an auditor, in a real browser without JavaScript, on a phone and on a desk. */
@LicetService
class BrowserTest {
  private static final int[] WIDTHS = {390, 1280};
  private static final String CHOSEN = "marble kettle orchard";

  @Autowired private Http http;
  @Autowired private Clock clock;
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
    Instant from = clock.instant().truncatedTo(ChronoUnit.MICROS);
    record(id);
    Path pdf =
        Files.write(
            folder.resolve("a.pdf"), http.get("/api/v1/attestations/" + id + ".pdf").body());
    try (Browser browser = Browser.open(Files.createDirectory(folder.resolve("profile")))) {
      signIn(browser);
      for (int width : WIDTHS) {
        browser.width(width);
        administer(browser, width);
        search(browser, reference, width);
        read(browser, id, width);
        discrepancies(browser, reference, from, width);
        verify(browser, pdf, width);
      }
    }
  }

  /** Revoked, and read all the same, by somebody else. */
  private void record(String id) {
    String path = "/api/v1/attestations/" + id;
    ObjectNode revocation = JsonNodeFactory.instance.objectNode().put("reason", "a false licence");
    assertThat(http.postJson(path + "/revocation", revocation).status()).isEqualTo(201);
    ObjectNode read =
        JsonNodeFactory.instance
            .objectNode()
            .put("readerId", "R-9999")
            .put("place", "US-TX")
            .put("readAt", clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
    assertThat(http.postJson(path + "/read", read).status()).isEqualTo(201);
  }

  /** By a one-time password, which is changed, and then by the new one. */
  private void signIn(Browser browser) {
    String name = "b" + UUID.randomUUID().toString().substring(0, 8);
    String oneTime = TestKeys.account(http, name, Role.AUDITOR, Role.ADMIN);
    browser.width(WIDTHS[0]);
    browser.go(address("/discrepancies"));
    browser.await("location.pathname === '/sign-in'");
    requireFits(browser, WIDTHS[0]);
    send(browser, "name", name, "password", oneTime);
    browser.await("location.pathname === '/password' && document.readyState === 'complete'");
    requireFits(browser, WIDTHS[0]);
    send(browser, "present", oneTime, "chosen", CHOSEN, "again", CHOSEN);
    browser.await("location.pathname === '/sign-in' && document.readyState === 'complete'");
    send(browser, "name", name, "password", CHOSEN);
    browser.await("location.pathname === '/' && document.readyState === 'complete'");
    assertThat(browser.text()).contains(name, "Sign out", "Audit trail");
  }

  private void administer(Browser browser, int width) {
    browser.go(address("/access"));
    assertThat(browser.text()).contains("Accounts and keys", "Make the key");
    requireFits(browser, width);
    browser.go(address("/audit"));
    assertThat(browser.text()).contains("Audit trail", "Sign in");
    requireFits(browser, width);
  }

  private static void send(Browser browser, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      browser.ask("document.getElementById('%s').value = '%s'".formatted(fields[i], fields[i + 1]));
    }
    browser.ask("document.querySelector('form.narrow button').click()");
  }

  private void search(Browser browser, String reference, int width) {
    browser.go(address("/"));
    requireFits(browser, width);
    browser.go(address("/attestations"));
    browser.ask("document.getElementById('reference').value = '" + reference + "'");
    browser.ask("document.querySelector('form.search button').click()");
    browser.await(
        "location.search.includes('" + reference + "') && document.readyState === 'complete'");
    assertThat(browser.text())
        .contains("1 attestation matches.", reference, "Conditional", "Revoked");
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

  private void discrepancies(Browser browser, String reference, Instant from, int width) {
    browser.go(address("/"));
    browser.ask("document.querySelector('nav a[href=\"/discrepancies\"]').click()");
    browser.await("location.pathname === '/discrepancies' && document.readyState === 'complete'");
    requireFits(browser, width);
    browser.go(address("/discrepancies?from=" + from));
    assertThat(browser.text()).contains(reference, "Somebody else read", "attested: R-0417");
    requireFits(browser, width);
    browser.ask(
        "Array.from(document.querySelectorAll('.results a')).find(a => a.innerText === '%s').click()"
            .formatted(reference));
    browser.await(
        "location.pathname.startsWith('/attestations/') && document.readyState === 'complete'");
    assertThat(browser.text()).contains("Revoked", "a false licence", "not as attested");
    requireFits(browser, width);
  }

  private void verify(Browser browser, Path pdf, int width) {
    browser.go(address("/verify"));
    requireFits(browser, width);
    browser.choose(pdf);
    browser.ask("document.querySelector('form.drop button').click()");
    browser.await(
        "document.getElementById('result') !== null && document.readyState === 'complete'");
    assertThat(browser.text())
        .contains("Do not rely on it: it was revoked", "the PDF has one signature");
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
