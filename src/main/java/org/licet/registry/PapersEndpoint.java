package org.licet.registry;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Papers on file, over HTTP, each below its subject: {@code /api/v1/readers/R1/licences/7}. */
@RestController
final class PapersEndpoint {
  private static final String PAPERS =
      SubjectsEndpoint.SUBJECT
          + "/{paper:licences|certifications|privileges|indemnity|qualifications|screenings"
          + "|registrations|accreditations|safeguards}";
  private static final String PAPER = PAPERS + "/{paperId}";

  private final Registry registry;
  private final Editing editing;

  PapersEndpoint(Registry registry, Editing editing) {
    this.registry = registry;
    this.editing = editing;
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = PAPERS, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> listPapers(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      HttpServletRequest request) {
    Address owner = Paths.subject(kind, id);
    Kind wanted = Paths.paper(owner, paper);
    Instant knownAt = Editing.knownAt(request);
    registry.require(owner, knownAt);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray(paper);
    registry.papers(owner, knownAt).stream()
        .filter(each -> each.kind() == wanted)
        .forEach(each -> items.add(each.json()));
    return Json.answer(ResponseEntity.ok(), body);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PostMapping(path = PAPERS, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> enterPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      HttpServletRequest request) {
    Address owner = Paths.subject(kind, id);
    return editing.enter(owner, Paths.paper(owner, paper), request);
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = PAPER, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> showPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    Address address = Paths.paper(kind, id, paper, paperId);
    State state = registry.require(address, Editing.knownAt(request));
    return Json.answer(ResponseEntity.ok().eTag(Editing.eTag(state)), state.json());
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = PAPER + "/history", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> paperHistory(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId) {
    return editing.history(Paths.paper(kind, id, paper, paperId));
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PutMapping(path = PAPER, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> replacePaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return editing.replace(Paths.paper(kind, id, paper, paperId), request);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @PatchMapping(path = PAPER, consumes = Editing.MERGE_PATCH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> patchPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return editing.patch(Paths.paper(kind, id, paper, paperId), request);
  }

  @Requires(Operation.WRITE_REGISTRY)
  @DeleteMapping(path = PAPER, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> endPaper(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String paper,
      @PathVariable String paperId,
      HttpServletRequest request) {
    return editing.end(Paths.paper(kind, id, paper, paperId), request);
  }
}
