package org.licet.issuance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;
import org.licet.issuance.IdempotentRequest.Mark;
import org.licet.registry.FactsOnFile;
import org.licet.web.Body;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides assignments, records and attests them, and shows those that were. */
@RestController
final class AssignmentsEndpoint {
  private static final String PATH = "/api/v1/assignments";
  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEYS = Pattern.compile("[!-~]{1,255}");

  private final IssueDecision issueDecision;
  private final Archive archive;
  private final FactsOnFile onFile;
  private final Clock clock;

  AssignmentsEndpoint(
      IssueDecision issueDecision, Archive archive, FactsOnFile onFile, Clock clock) {
    this.issueDecision = issueDecision;
    this.archive = archive;
    this.onFile = onFile;
    this.clock = clock;
  }

  @Requires(Operation.ASSIGN)
  @PostMapping(path = PATH, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> issue(HttpServletRequest request) {
    Order order = Order.read(Body.json(request), mark(request), onFile, clock.instant());
    Issued issued = issueDecision.issue(order);
    ResponseEntity.BodyBuilder answer =
        issued.first()
            ? ResponseEntity.created(URI.create(PATH + "/" + issued.assignment().getId()))
            : ResponseEntity.ok();
    return answer.contentType(MediaType.APPLICATION_JSON).body(issued.body());
  }

  @Requires(Operation.READ_ATTESTATIONS)
  @GetMapping(path = PATH + "/{id}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(@PathVariable String id) {
    Issued issued = archive.requireAssignment(id);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(issued.body());
  }

  private static @Nullable Mark mark(HttpServletRequest request) {
    List<String> keys = Collections.list(request.getHeaders(KEY));
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.size() > 1 || !KEYS.matcher(keys.getFirst()).matches()) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          KEY + ": expected it once, with 1 to 255 visible ASCII characters",
          null);
    }
    return new Mark(Caller.current().name(), keys.getFirst());
  }
}
