package org.licet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@LicetService
class PagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String SCRIPT = "\"><script>alert('x')</script>";

  @Autowired private Http http;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/attestations",
        "/verify",
        "/discrepancies",
        "/coverage",
        "/attestations/none",
        "/readers",
        "/facilities",
        "/new/readers",
        "/decide",
        "/lapsing",
        "/law",
        "/law/IN",
        "/law/versions"
      })
  void everyPageLoadsNothingFromElsewhereAndRunsNoScript(String path) {
    Http.Answer page = get(path);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.text())
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("<main id=\"content\">", "<nav aria-label=", "<h1>")
        .doesNotContain("<script", "style=", "src=", "href=\"http", "{{");
  }

  @Test
  void theStyleSheetIsServed() {
    Http.Answer css = http.get("/console.css");
    assertThat(css.status()).isEqualTo(200);
    assertThat(css.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(css.text()).doesNotContain("url(", "@import");
  }

  @Test
  void anAttestationIsFoundAndReads() {
    JsonNode issued = issue(order());
    String id = issued.path("attestation").path("id").asString();
    Http.Answer found = get("/attestations?reference=" + issued.path("reference").asString());
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text())
        .contains("1 attestation matches.", "href=\"/attestations/" + id + "\"", "R-0417")
        .contains("Texas (US-TX)", "Karnātaka (IN-KA)");

    Http.Answer page = get("/attestations/" + id);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("<strong>Conditional</strong>", "Dr Ananya Rao", "NightSky Teleradiology")
        .contains("all of it holds", "by the same law", "Licet DEVELOPMENT signer")
        .contains("✓ Met", "▲ Condition", "href=\"/api/v1/attestations/" + id + ".pdf\"");
    for (JsonNode requirement : issued.path("decision").path("requirements")) {
      assertThat(page.text())
          .contains(">" + requirement.path("id").asString() + "<")
          .contains(escaped(requirement.path("citation").asString()));
    }
  }

  @Test
  void aDenialSaysWhatIsNotMetFirstAndTheRemedy() {
    ObjectNode order = order();
    order.withObject("/study").put("purpose", "FINAL");
    JsonNode issued = issue(order);
    String page = get("/attestations/" + issued.path("attestation").path("id").asString()).text();
    assertThat(page).contains("<strong>Deny</strong>", "✕ Not met", "<strong>Remedy:</strong>");
    assertThat(page.indexOf("✕ Not met")).isLessThan(page.indexOf("✓ Met"));
  }

  @Test
  void whatCallersWroteIsShownAndNeverRuns() {
    ObjectNode order = order();
    order.put("reference", SCRIPT + UUID.randomUUID());
    order
        .withObject("/names")
        .put("reader", SCRIPT)
        .put("facility", SCRIPT)
        .put("provider", SCRIPT);
    order.withObject("/study").put("id", SCRIPT).put("facility", SCRIPT);
    order.withObject("/reader").put("id", SCRIPT);
    String id = issue(order).path("attestation").path("id").asString();
    String encoded = java.net.URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8);
    for (String path :
        new String[] {
          "/attestations/" + id,
          "/attestations?reader=" + encoded,
          "/attestations?from=" + encoded + "&patientPlace=" + encoded + "&outcome=" + encoded,
          "/attestations?from=2026-01-01&to=2027-01-01&reader=" + encoded,
        }) {
      assertThat(get(path).text())
          .as(path)
          .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
          .doesNotContain("<script");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday, 'expected a day or an instant'",
    "to, 2026-13-01, 'expected a day or an instant'",
    "patientPlace, ZZ, 'expected a place of ISO 3166'",
    "readerPlace, texas, 'expected a place of ISO 3166'",
    "outcome, MAYBE, 'expected one of PERMIT, CONDITIONAL, DENY'",
    "status, GONE, 'expected one of VALID, ENDED, REVOKED'"
  })
  void aFieldAtFaultIsMarkedAndWhatWasWrittenStays(String name, String value, String expected) {
    Http.Answer page = get("/attestations?reader=R-7&" + name + "=" + value);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text())
        .contains(
            "id=\"%s-fault\">found `%s`, %s"
                .formatted(name, value, expected)
                .replace("`", "&#x60;"))
        .contains("aria-describedby=\"" + name + "-fault\"")
        .contains("value=\"R-7\"")
        .doesNotContain("<table");
  }

  @Test
  void whatWasRevokedIsSaidWhereverItIsShown() {
    JsonNode issued = issue(order());
    String id = id(issued);
    String search = "/attestations?reference=" + issued.path("reference").asString();
    assertThat(get(search).text())
        .contains("status VALID\">Valid<")
        .doesNotContain("status REVOKED\">Revoked<");
    assertThat(get("/attestations/" + id).text()).doesNotContain("Revoked");
    String successor = id(issue(order()));
    Http.Answer revoked =
        http.postJson(
            "/api/v1/attestations/" + id + "/revocation",
            JsonNodeFactory.instance
                .objectNode()
                .put("reason", "a false licence " + SCRIPT)
                .put("by", "Dr Compliance")
                .put("supersededBy", successor));
    assertThat(revoked.status()).as(revoked.text()).isEqualTo(201);

    assertThat(get(search).text()).contains("status REVOKED\">Revoked<");
    assertThat(get(search + "&status=REVOKED").text())
        .contains("1 attestation matches.", "<option value=\"REVOKED\" selected>Revoked</option>");
    assertThat(get(search + "&status=VALID").text()).contains("No attestation matches.");
    String page = get("/attestations/" + id).text();
    assertThat(page)
        .contains(
            "<strong>Revoked</strong>", "Revoked 24 Nov 2026, ", ": a false licence &quot;&gt;")
        .contains("By Dr Compliance, a name that nobody has verified.")
        .contains("Superseded by <a href=\"/attestations/" + successor + "\">")
        .containsPattern("Verified now</dt><dd><strong class=\"UNMET\">Revoked 24 Nov 2026, ")
        .contains("do not rely on it: it was revoked", "it was revoked on 24 Nov 2026, ")
        .doesNotContain("all of it holds", "whether the attestation has been revoked")
        .contains("The answer was revoked, and is not to be relied on.")
        .doesNotContain("<script", "The answer holds until");
    byte[] file = http.get("/api/v1/attestations/" + id + ".jws").body();
    assertThat(verify("a.jws", file).text())
        .contains("<strong>Do not rely on it: it was revoked</strong>", "verdict UNSOUND")
        .contains("<b>does not hold</b><span>it was revoked on 24 Nov 2026, ", "<b>holds</b>");
    for (String suffix : new String[] {".jws", ".proof"}) {
      assertThat(page)
          .contains("href=\"/api/v1/attestations/" + id + "/revocation" + suffix + "\"");
    }
    assertThat(get("/attestations/" + successor).text()).doesNotContain("Revoked");
  }

  @Test
  void readsStandWithTheirAttestationAndTheDiscrepantOnesOnAPageOfTheirOwn() {
    JsonNode issued = issue(order());
    String id = id(issued);
    assertThat(get("/attestations/" + id).text()).contains("None is recorded.");
    Instant from = clock.instant().truncatedTo(ChronoUnit.MICROS);
    read(id, "R-0417", "IN-KA");
    read(id, "R-9999" + SCRIPT, "US-TX");
    String period = "/discrepancies?from=%s&to=%s".formatted(from, clock.instant().plusSeconds(1));

    String page = get("/attestations/" + id).text();
    assertThat(page)
        .contains(": R-0417, Karnātaka (IN-KA) · <span class=\"MET\">✓ as attested</span>")
        .contains(", Texas (US-TX) · <strong class=\"UNMET\">✕ not as attested</strong>")
        .contains("<strong>Somebody else read</strong><br>attested: R-0417; found: R-9999&quot;")
        .doesNotContain("<script");
    Http.Answer listed = get(period);
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.text())
        .contains(">1 sign-off.<", "R-9999&quot;", "told by RIS &lt;b&gt;, unverified")
        .contains(
            "<a href=\"/attestations/" + id + "\">" + issued.path("reference").asString() + "</a>")
        .contains(
            "<strong>Read from another place</strong><br>attested: Karnātaka (IN-KA); found: Texas"
                + " (US-TX)")
        .contains("<strong>Not permitted</strong>")
        .doesNotContain("<script", "Later →", "From the start");
    assertThat(get("/discrepancies?to=2026-01-01").text())
        .contains("Every sign-off recorded in this period was as attested, or none was recorded.")
        .doesNotContain("<table");
  }

  @Test
  void discrepanciesArePagedWithoutGapOrDouble() {
    String id = id(issue(order()));
    Instant from = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int i = 0; i <= 50; i++) {
      read(id, "R-PAGED-" + i + "-", "IN-KA");
    }
    String first =
        get("/discrepancies?from=%s&to=%s".formatted(from, clock.instant().plusSeconds(1))).text();
    assertThat(first)
        .contains("The first 50 sign-offs, and there are more: see below.", "R-PAGED-49-")
        .doesNotContain("R-PAGED-50-");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String address = next.group(1).replace("&amp;", "&").replace("&#x3D;", "=");
    String second = get(address).text();
    assertThat(second)
        .contains("The next 1 sign-off.", "R-PAGED-50-", "← From the start")
        .doesNotContain("R-PAGED-49-", "Later →");
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, 400, 'expected a day or an instant'",
    "from=2026-01-02&to=2026-01-01, 400, 'expected a moment after'",
    "after=x, 404, 'no read '",
    "after=00000000-0000-4000-8000-000000000000, 404, 'no read '"
  })
  void aPageOfDiscrepanciesThatIsNotClearIsRefused(String query, int status, String expected) {
    Http.Answer page = get("/discrepancies?" + query);
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains(expected).doesNotContain("<table", "as attested, or none");
  }

  @Test
  void whatIsNotOnFileIsSaidInAPageToBrowsersAndAsAProblemToPrograms() {
    for (String id : new String[] {"none", "00000000-0000-4000-8000-000000000000"}) {
      Http.Answer page = get("/attestations/" + id);
      assertThat(page.status()).isEqualTo(404);
      assertThat(page.text()).contains("<h1>Not on file</h1>", "no attestation ", "on file");
      Http.Answer api = get("/api/v1/attestations/" + id + ".pdf");
      assertThat(api.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "json", "jws"})
  void aFileIsVerifiedLineByLine(String form) {
    JsonNode issued = issue(order());
    byte[] file = http.get(issued.path("attestation").path("links").path(form).asString()).body();
    Http.Answer page = verify("x<b>." + form, file);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text())
        .contains(
            "<strong>All of it holds</strong>",
            "<span class=\"outcome CONDITIONAL\">Conditional</span>",
            "x&lt;b&gt;." + form)
        .contains("<b>holds</b><span>the signature (ES256) is by the key of")
        .contains("<b>holds</b><span>decided again by the same law")
        .contains("CN&#x3D;Licet DEVELOPMENT CA");

    file[file.length / 2] ^= 1;
    String flipped = verify("a." + form, file).text();
    assertThat(flipped)
        .contains("<strong>Do not rely on it</strong>", "<b>does not hold</b>")
        .doesNotContain("<b>holds</b>");
  }

  @Test
  void whatIsNoAttestationDoesNotHold() {
    assertThat(verify("a.pdf", new byte[] {1, 2, 3}).text()).contains("Do not rely on it");
    assertThat(verify("a.pdf", new byte[0]).status()).isEqualTo(400);
    assertThat(verify("a.pdf", new byte[0]).text()).contains("no file was chosen, or it is empty");
  }

  @Test
  void aFileThatIsTooLongIsRefusedInAPage() {
    Http.Answer page = verify("a.pdf", new byte[(32 << 20) + 1]);
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("longer than 32 MiB");
  }

  private Http.Answer verify(String name, byte[] file) {
    String head =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(name);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return http.post(
        "/verify",
        body.toByteArray(),
        "Content-Type",
        "multipart/form-data; boundary=edge",
        "Accept",
        BROWSER);
  }

  private Http.Answer get(String path) {
    return http.get(path, "Accept", BROWSER);
  }

  private JsonNode issue(ObjectNode order) {
    Http.Answer answer = http.postJson("/api/v1/assignments", order);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private void read(String attestation, String reader, String place) {
    Http.Answer answer =
        http.postJson(
            "/api/v1/attestations/" + attestation + "/read",
            JsonNodeFactory.instance
                .objectNode()
                .put("readerId", reader)
                .put("place", place)
                .put("readAt", clock.instant().truncatedTo(ChronoUnit.MICROS).toString())
                .put("by", "RIS <b>"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static String id(JsonNode issued) {
    return issued.path("attestation").path("id").asString();
  }

  private static ObjectNode order() {
    return Http.example("texas-assignment.json").put("reference", "PAGE-" + UUID.randomUUID());
  }

  private static String escaped(String text) {
    return com.samskivert.mustache.Escapers.HTML.escape(text);
  }
}
