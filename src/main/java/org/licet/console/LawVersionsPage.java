package org.licet.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licet.access.Caller;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.lawversion.LawChanges;
import org.licet.lawversion.LawHistory;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The versions of the law: who proposed and approved which, and when it answers. */
@RestController
final class LawVersionsPage {
  private static final String PATH = "/law/versions";
  private static final List<Asked> WHY =
      List.of(
          Asked.text("reason", "why it is approved"),
          Asked.text("from", "instant, UTC; empty: now"));

  private final Html html;
  private final LawHistory history;
  private final LawChanges changes;

  LawVersionsPage(Html html, LawHistory history, LawChanges changes) {
    this.html = html;
    this.history = history;
    this.changes = changes;
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list() {
    return page(HttpStatus.OK, Filled.of(WHY, Map.of()));
  }

  @Requires(Operation.APPROVE_LAW)
  @PostMapping(path = PATH + "/{digest}/approval", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> approve(@PathVariable String digest, HttpServletRequest request) {
    Filled filled = Filled.of(WHY, request.getParameterMap());
    Fields fields = Fields.of(filled.json(), "");
    String reason = fields.required("reason", Form.TEXT);
    Instant from = fields.one("from", Form.INSTANT);
    String by = Caller.current().name();
    try {
      fields.done();
      changes.approve(digest, by, from, Objects.requireNonNull(reason));
    } catch (FactsRefusedException e) {
      return page(HttpStatus.BAD_REQUEST, filled.with(e));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
  }

  private ResponseEntity<byte[]> page(HttpStatus status, Filled filled) {
    List<JsonNode> all = history.versions().path("versions").valueStream().toList();
    String active =
        all.stream()
            .filter(each -> each.path("status").asString().equals("ACTIVE"))
            .map(each -> each.path("digest").asString())
            .findFirst()
            .orElse("");
    View view = new View(all.stream().map(each -> new Version(each, active)).toList(), filled);
    return html.page(status, "Versions of the law", "law", "law-versions", view);
  }

  /** What the template shows. */
  record View(List<Version> versions, Filled filled) {
    boolean isFaulty() {
      return filled.isFaulty();
    }

    String reasonFault() {
      return filled.fault("reason");
    }

    String fromFault() {
      return filled.fault("from");
    }

    String reason() {
      return filled.one("reason");
    }

    String from() {
      return filled.one("from");
    }
  }

  /** A version, beside the one that answers. */
  record Version(JsonNode node, String active) {
    String digest() {
      return node.path("digest").asString("");
    }

    String name() {
      return node.path("version").asString("");
    }

    String status() {
      return Words.title(node.path("status").asString(""));
    }

    boolean isProposed() {
      return node.path("status").asString("").equals("PROPOSED");
    }

    String proposed() {
      return told(node.path("proposed"));
    }

    List<String> approvals() {
      return node.path("approvals").valueStream().map(Version::told).toList();
    }

    /** Against what answers now; empty for itself. */
    String diff() {
      return active.isEmpty() || active.equals(digest())
          ? ""
          : "/api/v1/law/versions/" + active + "/diff/" + digest();
    }

    private static String told(JsonNode act) {
      return "by %s, %s: %s"
          .formatted(
              act.path("by").asString(""),
              Words.time(Instant.parse(act.path("at").asString())),
              act.path("reason").asString(""));
    }
  }
}
