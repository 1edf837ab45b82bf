package org.licet.credentialing;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PDF_VALUE;
import static org.springframework.http.MediaType.IMAGE_JPEG_VALUE;
import static org.springframework.http.MediaType.IMAGE_PNG_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.facts.Form;
import org.licet.registry.Address;
import org.licet.registry.Paths;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Query;
import org.licet.web.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evidence over HTTP, below whom it is about. It is handed out to be saved, never to be shown by a
 * browser as a page of ours.
 */
@RestController
final class EvidenceFilesEndpoint {
  private static final String EVIDENCE =
      "/api/v1/{kind:readers|facilities|providers|data-paths}/{id}/evidence";

  private final EvidenceFiles files;

  EvidenceFilesEndpoint(EvidenceFiles files) {
    this.files = files;
  }

  /** The body is the file; {@code paper=licences/7} says which paper it is about. */
  @Requires(Operation.VERIFY_SOURCES)
  @PostMapping(path = EVIDENCE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> keep(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    Address owner = Paths.subject(kind, id);
    Query query = new Query(request);
    String paper = query.one("paper", Form.TEXT);
    query.done();
    String mediaType = Objects.requireNonNullElse(request.getContentType(), "none");
    byte[] bytes = Body.bytes(request, EvidenceFiles.LONGEST);
    Evidence kept =
        files.keep(owner, paper(kind, id, paper), mediaType, bytes, Caller.current().name());
    URI location = URI.create("/api/v1/" + owner + "/evidence/" + kept.id());
    return ResponseEntity.created(location)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(json(kept)));
  }

  private static @Nullable Address paper(String kind, String id, @Nullable String paper) {
    if (paper == null) {
      return null;
    }
    int slash = paper.indexOf('/');
    if (slash < 0) {
      throw new NotOnFileException("paper", paper);
    }
    return Paths.paper(kind, id, paper.substring(0, slash), paper.substring(slash + 1));
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(path = EVIDENCE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(@PathVariable String kind, @PathVariable String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("evidence");
    files.list(Paths.subject(kind, id)).forEach(each -> list.add(json(each)));
    return Json.answer(ResponseEntity.ok(), body);
  }

  @Requires(Operation.READ_REGISTRY)
  @GetMapping(
      path = EVIDENCE + "/{evidenceId}",
      produces = {APPLICATION_PDF_VALUE, IMAGE_JPEG_VALUE, IMAGE_PNG_VALUE})
  ResponseEntity<byte[]> show(
      @PathVariable String kind, @PathVariable String id, @PathVariable String evidenceId) {
    UUID wanted =
        EvidenceFiles.ID
            .read()
            .apply(evidenceId)
            .orElseThrow(() -> new NotOnFileException("evidence", evidenceId));
    Evidence evidence = files.require(Paths.subject(kind, id), wanted);
    EvidenceType type = EvidenceType.of(evidence.mediaType());
    String name = evidence.id() + "." + type.ending();
    return ResponseEntity.ok()
        .contentType(type.mediaType())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Repr-Digest", "sha-256=:" + base64(evidence.digest()) + ":")
        .body(files.bytes(evidence));
  }

  private static String base64(String digest) {
    return Base64.getEncoder()
        .encodeToString(HexFormat.of().parseHex(digest.substring("sha256:".length())));
  }

  private static ObjectNode json(Evidence evidence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", evidence.id().toString());
    if (evidence.paper() != null) {
      json.put("paper", evidence.paper());
    }
    json.put("mediaType", evidence.mediaType());
    json.put("digest", evidence.digest());
    json.put("size", evidence.size());
    json.put("receivedAt", evidence.receivedAt().toString());
    json.put("receivedBy", evidence.receivedBy());
    return json;
  }
}
