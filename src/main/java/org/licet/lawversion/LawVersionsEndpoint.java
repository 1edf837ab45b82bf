package org.licet.lawversion;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.law.LawFiles;
import org.licet.lawreview.LawDiffWriter;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Law versions: proposed, approved, listed and downloaded. */
@RestController
final class LawVersionsEndpoint {
  private static final String PATH = "/api/v1/law/versions";
  private static final String ZIP = "application/zip";

  /** Bytes of an archive that are read at most. */
  private static final int LARGEST = 16 << 20;

  private final LawChanges changes;
  private final LawHistory history;

  LawVersionsEndpoint(LawChanges changes, LawHistory history) {
    this.changes = changes;
    this.history = history;
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list() {
    return answer(ResponseEntity.ok(), history.versions());
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH + "/{digest}", produces = ZIP)
  ResponseEntity<byte[]> archive(@PathVariable String digest) {
    LawVersion version = changes.require(digest);
    String name = "law-" + version.version() + ".zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ZIP))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(version.archive());
  }

  /**
   * What the second version says otherwise than the first, and which of 10,000 generated questions
   * come out otherwise by it.
   */
  @Requires(Operation.READ_LAW)
  @GetMapping(path = PATH + "/{older}/diff/{newer}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> diff(@PathVariable String older, @PathVariable String newer) {
    ResponseEntity.BodyBuilder inline =
        ResponseEntity.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline"); // else a digest is taken for a file's name
    return answer(inline, LawDiffWriter.write(changes.diff(older, newer)));
  }

  /** Both parameters come in the query. Who has signed in is kept beside the name that is given. */
  @Requires(Operation.PROPOSE_LAW)
  @PostMapping(path = PATH, consumes = ZIP, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> propose(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String reason) {
    Change change = Change.of(parameters(by, reason));
    LawFiles files = LawFiles.unzip(Body.bytes(request, LARGEST));
    LawChanges.Proposed proposed = changes.propose(files, change.by(), change.reason());
    String digest = proposed.version().digest();
    ObjectNode answer = history.version(digest);
    answer
        .putObject("checks")
        .put("requirements", proposed.requirements())
        .put("cases", proposed.cases())
        .put("faults", 0);
    ResponseEntity.BodyBuilder kept =
        proposed.first()
            ? ResponseEntity.created(URI.create(PATH + "/" + digest))
            : ResponseEntity.ok();
    return answer(kept, answer);
  }

  @Requires(Operation.APPROVE_LAW)
  @PostMapping(
      path = PATH + "/{digest}/approval",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> approve(@PathVariable String digest, HttpServletRequest request) {
    Change change = Change.of(Fields.of(Body.json(request)));
    changes.approve(digest, change.by(), change.from(), change.reason());
    return answer(ResponseEntity.ok(), history.version(digest));
  }

  private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, ObjectNode tree) {
    return answer.contentType(MediaType.APPLICATION_JSON).body(Json.write(tree));
  }

  private static Fields parameters(@Nullable String by, @Nullable String reason) {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    if (by != null) {
      given.put("by", by);
    }
    if (reason != null) {
      given.put("reason", reason);
    }
    return Fields.of(Json.write(given));
  }

  /**
   * Who wants a change, and why.
   *
   * @param from {@code null} where none is given
   */
  private record Change(String by, @Nullable Instant from, String reason) {
    static Change of(Fields fields) {
      String by = fields.required("by", Form.TEXT);
      Instant from = fields.one("from", Form.INSTANT);
      String reason = fields.required("reason", Form.TEXT);
      fields.done();
      return new Change(Objects.requireNonNull(by), from, Objects.requireNonNull(reason));
    }
  }
}
