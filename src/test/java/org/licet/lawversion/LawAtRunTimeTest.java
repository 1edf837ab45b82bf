package org.licet.lawversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Licet;
import org.licet.access.Audit;
import org.licet.law.LawDigest;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.postgres.TestDatabase;
import org.licet.web.Http;
import org.licet.web.Json;
import org.licet.web.RequestRefusedException;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The law changes while the service answers, in services of their own, each on a schema of its own:
 * the other tests keep theirs.
 */
class LawAtRunTimeTest {
  private static final String VERSIONS = "/api/v1/law/versions";
  private static final int CALLERS = 16;
  private static final String MARK = "Anew ";

  @TempDir private Path data;

  /**
   * What a caller saw: when it was decided (by the answer itself), by which version, and how many
   * citations are marked.
   */
  private record Seen(int status, Instant asOf, String digest, int marked, int all) {}

  @Test
  void anApprovedVersionIsSwappedInWholeWhileSixteenCallersAsk() throws Exception {
    LawFiles anew = changed("2026.12.1", MARK);
    String digest = LawDigest.of(anew).value();
    String before;
    try (ConfigurableApplicationContext service = start("law_swap")) {
      Http http = new Http(service.getEnvironment());
      before = digest(http);
      AtomicBoolean done = new AtomicBoolean();
      List<Seen> seen = new ArrayList<>();
      Instant from;
      try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
        List<Future<List<Seen>>> all = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          boolean records = i % 4 == 0;
          all.add(callers.submit(() -> call(http, records, done)));
        }
        try {
          Http.Answer proposed = propose(http, anew, "Ada Author");
          assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
          assertThat(proposed.json().path("status").asString()).isEqualTo("PROPOSED");
          assertThat(proposed.json().path("checks").path("cases").asInt()).isGreaterThan(7_000);
          assertThat(digest(http)).as("while it is only proposed").isEqualTo(before);
          Http.Answer approved = approve(approver(http), digest, "Abe Approver");
          assertThat(approved.status()).as(approved.text()).isEqualTo(200);
          assertThat(approved.json().path("warnings")).isEmpty();
          from = Instant.parse(approved.json().at("/approvals/0/from").asString());
          awaitDigest(http, digest);
          Thread.sleep(500);
        } finally {
          done.set(true);
        }
        for (Future<List<Seen>> each : all) {
          seen.addAll(each.get());
        }
      }
      assertThat(seen).allSatisfy(each -> assertThat(each.status()).isIn(200, 201));
      assertThat(seen).extracting(Seen::digest).containsOnly(before, digest);
      assertThat(seen)
          .allSatisfy(
              each -> {
                boolean isNew = !each.asOf().isBefore(from);
                assertThat(each.digest()).isEqualTo(isNew ? digest : before);
                assertThat(each.all()).isPositive();
                assertThat(each.marked()).isEqualTo(isNew ? each.all() : 0);
              });
      assertThat(statuses(http)).isEqualTo(Map.of(before, "SUPERSEDED", digest, "ACTIVE"));
      JsonNode diff = http.get(VERSIONS + "/" + before + "/diff/" + digest).json();
      assertThat(diff.at("/older/digest").asString()).isEqualTo(before);
      assertThat(diff.at("/newer/digest").asString()).isEqualTo(digest);
      assertThat(diff.path("changes").size()).as("each text reads otherwise").isGreaterThan(500);
      assertThat(diff.at("/effects/0/changed").asInt(-1))
          .as("and decides nothing otherwise")
          .isZero();
      assertThat(LawDigest.of(LawFiles.unzip(http.get(VERSIONS + "/" + before).body())))
          .as("kept for replays")
          .hasToString(before);
      LawInForce laws = service.getBean(LawInForce.class);
      assertThat(laws.then(from.minusNanos(1)).orElseThrow().law().book().digest())
          .as("what is told late of before is decided by the law of before")
          .hasToString(before);
      assertThat(laws.then(from).orElseThrow().law().book().digest()).hasToString(digest);
      assertThat(laws.then(Instant.EPOCH)).isEmpty();
    }
    try (ConfigurableApplicationContext again = start("law_swap")) {
      assertThat(digest(new Http(again.getEnvironment())))
          .as("started with the old law, it answers by the one approved")
          .isEqualTo(digest);
    }
  }

  @Test
  void whatIsFaultyChangesNothingAndSaysWhy() {
    try (ConfigurableApplicationContext service = start("law_faulty")) {
      Http http = new Http(service.getEnvironment());
      Map<String, String> before = statuses(http);
      Map<String, String> files = new TreeMap<>(LawFiles.bundled().files());
      files.computeIfPresent(
          "rules/AU/AU.dslr", (path, text) -> text.replaceFirst("is imaged", "is imagd"));
      Http.Answer misspelt = propose(http, new LawFiles(new TreeMap<>(files)), "Ada Author");
      assertThat(misspelt.status()).isEqualTo(422);
      assertThat(misspelt.json().at("/errors/0/file").asString()).isEqualTo("rules/AU/AU.dslr");
      assertThat(misspelt.json().at("/errors/0/line").asInt()).isPositive();
      assertThat(misspelt.text()).contains("imagd", "imaged");
      assertThat(
              http.post(
                      VERSIONS + "?by=A&reason=B",
                      new byte[] {1, 2, 3},
                      "Content-Type",
                      "application/zip")
                  .status())
          .isEqualTo(422);
      assertThat(
              http.post(VERSIONS, LawFiles.bundled().zip(), "Content-Type", "application/zip")
                  .text())
          .contains("/by", "/reason");
      String digest = before.keySet().iterator().next();
      assertThat(http.postJson(VERSIONS + "/sha256:00/approval", body("A", null)).status())
          .isEqualTo(404);
      assertThat(
              http.postJson(
                      VERSIONS + "/" + digest + "/approval", body("A", "2020-01-01T00:00:00Z"))
                  .text())
          .contains("/from", "not past");
      assertThat(statuses(http)).isEqualTo(before);
    }
  }

  @Test
  void onesOwnProposalIsApprovedInDevelopmentAloneAndWithAWarning() {
    try (ConfigurableApplicationContext service = start("law_own")) {
      Http http = new Http(service.getEnvironment());
      LawVersions versions = service.getBean(LawVersions.class);
      Clock clock = service.getBean(Clock.class);
      LawFiles anew = changed("2026.12.2", MARK);
      String digest = LawDigest.of(anew).value();
      Audit audit = service.getBean(Audit.class);
      versions.propose(
          digest, "2026.12.2", anew.zip(), clock.instant(), "Ada Author", "a trial", audit);
      LawChanges production =
          new LawChanges(
              versions,
              service.getBean(LawApprovals.class),
              service.getBean(LawInForce.class),
              audit,
              clock,
              false);
      assertThatThrownBy(() -> production.approve(digest, "ada  AUTHOR", null, "mine"))
          .isInstanceOf(RequestRefusedException.class)
          .hasMessageContaining("somebody else");
      assertThatThrownBy(() -> production.approve(digest, "Abe Approver", null, "theirs"))
          .as("another name by the same caller")
          .isInstanceOf(RequestRefusedException.class)
          .hasMessageContaining("somebody else");
      assertThat(statuses(http)).containsEntry(digest, "PROPOSED");
      Http.Answer own = approve(http, digest, "Ada Author");
      assertThat(own.status()).isEqualTo(200);
      assertThat(own.json().path("warnings").toString()).contains("Ada Author");
      assertThat(own.json().at("/approvals/0/verified").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aFolderThatIsWatchedProposesWhatChangesAndNothingThatIsBroken(@TempDir Path folder)
      throws Exception {
    try (ConfigurableApplicationContext service = start("law_folder")) {
      assertThat(statuses(new Http(service.getEnvironment()))).hasSize(1);
    }
    write(LawFiles.bundled(), folder);
    try (ConfigurableApplicationContext service = start("law_folder", "--licet.law=" + folder)) {
      Http http = new Http(service.getEnvironment());
      String active = digest(http);
      Path law = folder.resolve("jurisdictions/law.yaml");
      String text = Files.readString(law);
      Files.writeString(law, text.replaceFirst("version: \\S+", "version: nonsense"));
      Thread.sleep(3_500);
      assertThat(statuses(http)).as("a broken folder").hasSize(1);
      Files.writeString(law, text.replaceFirst("version: \\S+", "version: 2027.01.1"));
      Instant end = Clock.systemUTC().instant().plus(Duration.ofMinutes(2));
      while (statuses(http).size() == 1 && Clock.systemUTC().instant().isBefore(end)) {
        Thread.sleep(200);
      }
      assertThat(statuses(http)).containsValue("PROPOSED").containsEntry(active, "ACTIVE");
      assertThat(digest(http)).isEqualTo(active);
    }
  }

  @Test
  void aFolderWhoseCasesFailIsNotStartedWith(@TempDir Path folder) throws Exception {
    write(LawFiles.bundled(), folder);
    Path law = folder.resolve("jurisdictions/law.yaml");
    Files.writeString(
        law, Files.readString(law).replaceFirst("version: \\S+", "version: 2027.02.1"));
    Path cases = folder.resolve("rules/PT/PT.readers.cases.yaml");
    Files.writeString(
        cases,
        Files.readString(cases).replaceFirst("PT.LICENSURE.1: MET", "PT.LICENSURE.1: UNMET"));
    assertThatThrownBy(() -> start("law_untested", "--licet.law=" + folder).close())
        .rootCause()
        .isInstanceOf(LawRefusedException.class)
        .hasMessageContaining("rules/PT/PT.readers.cases.yaml:")
        .hasMessageContaining("expected UNMET, found MET");
    try (ConfigurableApplicationContext service = start("law_untested")) {
      assertThat(statuses(new Http(service.getEnvironment())))
          .as("nothing of it is on file")
          .hasSize(1);
    }
  }

  private ConfigurableApplicationContext start(String schema, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--licet.data=" + data,
                "--spring.datasource.url=" + inSchema(schema),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password(),
                "--spring.flyway.schemas=" + schema,
                "--LICET_BOOTSTRAP_KEY=" + Http.KEY));
    arguments.addAll(List.of(more));
    return Licet.application().run(arguments.toArray(String[]::new));
  }

  private static String inSchema(String schema) {
    String url = TestDatabase.url();
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  private static List<Seen> call(Http http, boolean records, AtomicBoolean done) {
    List<Seen> seen = new ArrayList<>();
    while (!done.get()) {
      Http.Answer answer =
          records
              ? http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"))
              : http.postJson("/api/v1/decisions", question());
      JsonNode json = answer.json();
      seen.add(seen(answer.status(), records ? json.path("decision") : json));
    }
    return seen;
  }

  private static JsonNode question() {
    return Http.example("texas-preliminary.json").without("asOf");
  }

  private static Seen seen(int status, JsonNode decision) {
    int all = 0;
    int marked = 0;
    for (JsonNode requirement : decision.path("requirements")) {
      all++;
      marked += requirement.path("text").asString().startsWith(MARK) ? 1 : 0;
    }
    return new Seen(
        status,
        Instant.parse(decision.path("asOf").asString()),
        decision.at("/law/digest").asString(),
        marked,
        all);
  }

  /** The bundled law under another version, each text of a requirement marked. */
  private static LawFiles changed(String version, String mark) {
    TreeMap<String, String> files = new TreeMap<>(LawFiles.bundled().files());
    files.replaceAll(
        (path, text) ->
            path.startsWith("jurisdictions/")
                ? text.replaceAll("(?m)^    text: (?=[^>|\"'\\s])", "    text: " + mark)
                    .replaceAll("(?m)^    text: >-\\n +", "$0" + mark)
                : text);
    files.computeIfPresent(
        "jurisdictions/law.yaml",
        (path, text) -> text.replaceFirst("version: \\S+", "version: " + version));
    return new LawFiles(files);
  }

  private static void write(LawFiles law, Path folder) throws IOException {
    for (Map.Entry<String, String> file : law.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Http.Answer propose(Http http, LawFiles law, String by) {
    String query =
        "?by=" + URLEncoder.encode(by, StandardCharsets.UTF_8) + "&reason=the+law+has+changed";
    return http.post(VERSIONS + query, law.zip(), "Content-Type", "application/zip");
  }

  private static Http.Answer approve(Http http, String digest, String by) {
    return http.postJson(VERSIONS + "/" + digest + "/approval", body(by, null));
  }

  private static Http approver(Http http) {
    var body = JsonNodeFactory.instance.objectNode().put("label", "approves");
    body.put("expiresAt", "9999-01-01T00:00:00Z").putArray("roles").add("LAW_APPROVER");
    return http.with(http.postJson("/api/v1/access/keys", body).json().path("key").asString());
  }

  private static JsonNode body(String by, @org.jspecify.annotations.Nullable String from) {
    var body = JsonNodeFactory.instance.objectNode().put("by", by).put("reason", "it is right");
    return from == null ? body : body.put("from", from);
  }

  private static String digest(Http http) {
    return http.get("/api/v1/law").json().path("digest").asString();
  }

  private static Map<String, String> statuses(Http http) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode version : Json.read(http.get(VERSIONS).body()).path("versions")) {
      found.put(version.path("digest").asString(), version.path("status").asString());
    }
    return found;
  }

  private static void awaitDigest(Http http, String digest) throws InterruptedException {
    for (int i = 0; i < 100 && !digest(http).equals(digest); i++) {
      Thread.sleep(100);
    }
    assertThat(digest(http)).isEqualTo(digest);
  }
}
