package org.licet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.LicetService;
import org.licet.web.Http;
import org.springframework.beans.factory.annotation.Autowired;

/** People sign in by a form, and are let do what their account may. */
@LicetService
class SignInTest {
  private static final String CHOSEN = "marble kettle orchard";

  @Autowired private Http http;
  @Autowired private Accounts accounts;
  @Autowired private Audit audit;

  private static String name() {
    return "p" + UUID.randomUUID().toString().substring(0, 8);
  }

  private Visitor signedIn(String name, Role... roles) {
    Visitor visitor = new Visitor(http);
    visitor.begin(name, TestKeys.account(http, name, roles), CHOSEN);
    return visitor;
  }

  @Test
  void theOneTimePasswordOpensNothingButItsOwnChange() {
    String name = name();
    String oneTime = TestKeys.account(http, name, Role.AUDITOR);
    Visitor visitor = new Visitor(http);
    assertThat(Visitor.location(visitor.get("/attestations?reference=A-1")))
        .isEqualTo("/sign-in?to=%2Fattestations%3Freference%3DA-1");
    assertThat(Visitor.location(visitor.signIn(name, oneTime, "/attestations")))
        .isEqualTo("/password");
    assertThat(Visitor.location(visitor.get("/attestations"))).isEqualTo("/password");
    assertThat(visitor.get("/api/v1/law").statusCode()).isEqualTo(403);
    for (List<String> wrong :
        List.of(
            List.of(oneTime, "short", "short"),
            List.of("another", CHOSEN, CHOSEN),
            List.of(oneTime, CHOSEN, CHOSEN + "s"),
            List.of(oneTime, oneTime, oneTime))) {
      HttpResponse<String> answer =
          visitor.send(
              "/password",
              "/password",
              "present",
              wrong.get(0),
              "chosen",
              wrong.get(1),
              "again",
              wrong.get(2));
      assertThat(answer.statusCode()).as("%s", wrong).isEqualTo(400);
      assertThat(answer.body()).contains("role=\"alert\"");
    }
    HttpResponse<String> changed =
        visitor.send(
            "/password", "/password", "present", oneTime, "chosen", CHOSEN, "again", CHOSEN);
    assertThat(Visitor.location(changed)).isEqualTo("/sign-in");
    assertThat(Visitor.location(visitor.get("/attestations")))
        .as("the session that was there has ended")
        .startsWith("/sign-in?");
    assertThat(Visitor.location(visitor.signIn(name, CHOSEN, "/attestations?reference=A-1")))
        .isEqualTo("/attestations?reference=A-1");
    assertThat(visitor.get("/attestations").body()).contains(name, "Sign out");
    assertThat(visitor.get("/access").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/access").body()).contains("<h1>Not for this account</h1>");
  }

  @Test
  void aWrongPasswordAndANameOfNobodyAreAnsweredAlikeAndWrittenDown() {
    String name = name();
    TestKeys.account(http, name, Role.AUDITOR);
    Visitor visitor = new Visitor(http);
    String wrong = Visitor.location(visitor.signIn(name, "wrong", "/audit"));
    assertThat(Visitor.location(visitor.signIn("nobody-" + name, "wrong", "/audit")))
        .isEqualTo(wrong)
        .isEqualTo("/sign-in?refused&to=%2Faudit");
    assertThat(visitor.get(wrong).body()).contains("The name or the password is not right.");
    assertThat(audit.rows(Long.MAX_VALUE, 50))
        .filteredOn(row -> row.operation().equals("SIGN_IN_REFUSED"))
        .extracting(AuditRow::subject)
        .contains("account:" + name, "no account");
    signedIn(name(), Role.AUDITOR); // which ends the pause of this address
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "",
        "evil",
        "/a\\..\\b",
        "/a\r\nSet-Cookie: a=b"
      })
  void nobodyIsLedElsewhereAfterSigningIn(String to) {
    assertThat(Ways.path(to)).isEqualTo("/");
    assertThat(Ways.path(null)).isEqualTo("/");
    assertThat(Ways.path("/attestations?from=2026-01-01&to=//x")).startsWith("/attestations");
  }

  @Test
  void aSessionChangesNothingWithoutTheFormsToken() {
    String name = name();
    Visitor admin = signedIn(name, Role.ADMIN);
    String session = admin.session();
    String other = name();
    for (String token : List.of("", "AAAA", UUID.randomUUID().toString())) {
      assertThat(admin.post("/access/accounts", token, "name", other, "role", "ADMIN").statusCode())
          .isEqualTo(403);
      assertThat(admin.post("/sign-out", token).statusCode()).isEqualTo(403);
      assertThat(admin.post("/api/v1/access/accounts/" + name + "/password", token).statusCode())
          .isEqualTo(403);
    }
    assertThat(accounts.find(other)).isEmpty();
    assertThat(admin.send("/access", "/access/accounts", "name", other, "role", "ADMIN").body())
        .contains("One-time password of " + other);
    assertThat(accounts.find(other)).isPresent();
    assertThat(Visitor.location(admin.send("/access", "/sign-out"))).isEqualTo("/sign-in?out");
    assertThat(Visitor.location(admin.get("/access"))).startsWith("/sign-in?");
    assertThat(session).isNotEmpty();
    assertThat(
            new Visitor(http).post("/sign-in", "", "name", name, "password", CHOSEN).statusCode())
        .as("nor does one begin")
        .isIn(401, 403);
  }

  @Test
  void anAccountThatEndsOrLosesARoleDoesSoInItsSessions() {
    String name = name();
    Visitor auditor = signedIn(name, Role.AUDITOR);
    assertThat(auditor.get("/audit").statusCode()).isEqualTo(200);
    accounts.give(name, List.of(Role.ROUTER));
    assertThat(auditor.get("/audit").statusCode()).isEqualTo(403);
    accounts.give(name, List.of(Role.AUDITOR));
    assertThat(auditor.get("/audit").statusCode()).isEqualTo(200);
    accounts.end(name);
    assertThat(Visitor.location(auditor.get("/audit"))).startsWith("/sign-in?");
    assertThat(Visitor.location(auditor.signIn(name, CHOSEN, "/"))).startsWith("/sign-in?refused");
    signedIn(name(), Role.AUDITOR);
  }

  @Test
  void signingInChangesTheSessionAndItsCookieIsKeptFromScripts() {
    Visitor visitor = signedIn(name(), Role.AUDITOR);
    String before = visitor.session();
    String name = name();
    HttpResponse<String> again =
        visitor.signIn(name, TestKeys.account(http, name, Role.AUDITOR), "/");
    assertThat(visitor.session()).isNotEqualTo(before);
    assertThat(again.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("licet-session=")
                    .contains("HttpOnly", "SameSite=Lax"));
    assertThat(again.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(again.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(again.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void aKeyThatDoesNotCountIsNotMadeUpForByASession() {
    Visitor auditor = signedIn(name(), Role.AUDITOR);
    assertThat(auditor.get("/api/v1/law").statusCode()).isEqualTo(200);
    assertThat(auditor.get("/api/v1/law", "Authorization", "Bearer none").statusCode())
        .isEqualTo(401);
  }

  @Test
  void theQrCodesTargetTellsAVisitorWhetherItStandsAndNotWhoseItIs() {
    var order = Http.example("texas-assignment.json").put("reference", "QR-" + UUID.randomUUID());
    var issued = http.postJson("/api/v1/assignments", order).json();
    String path = "/attestations/" + issued.at("/attestation/id").asString();
    String visitors = new Visitor(http).get(path).body();
    assertThat(visitors)
        .contains("Conditional", "Digest", "href=\"/sign-in?to=" + path + "\"")
        .doesNotContain("R-0417", "Ananya", "QR-", "NightSky", "What the law requires");
    assertThat(http.get(path).text()).contains("R-0417", "What the law requires");
  }
}
