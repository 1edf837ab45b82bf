package org.licet.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.licet.access.Caller;
import org.licet.facts.FactsRefusedException;
import org.licet.intake.Format;
import org.licet.intake.Import;
import org.licet.intake.Imports;
import org.licet.intake.Review;
import org.licet.intake.Reviews;
import org.licet.intake.RowFault;
import org.licet.web.Operation;
import org.licet.web.RequestRefusedException;
import org.licet.web.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in, shows how far each is, and asks who is on a list. */
@RestController
final class ImportsPage {
  private static final String PATH = "/imports";
  private static final String HERE = "imports";
  private static final int LATEST = 20;
  private static final int LISTED = 1_000;
  private static final int REVIEWS = 50;
  private static final String EVERY_SECONDS = "2";

  private final Html html;
  private final Imports imports;
  private final Reviews reviews;

  ImportsPage(Html html, Imports imports, Reviews reviews) {
    this.html = html;
    this.imports = imports;
    this.reviews = reviews;
  }

  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> list() {
    return list(HttpStatus.OK, "");
  }

  @Requires(Operation.IMPORT)
  @PostMapping(
      path = PATH,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    try {
      Part file = request.getPart("file");
      if (file == null || file.getSize() == 0) {
        return list(HttpStatus.BAD_REQUEST, "no file was chosen, or it is empty");
      }
      Import asked = imports.start(imports.order(request), file.getInputStream());
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(PATH + "/" + asked.id()))
          .build();
    } catch (FactsRefusedException | RequestRefusedException e) {
      return list(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) { // how the servlet API says that it is too long
      return list(HttpStatus.CONTENT_TOO_LARGE, "the file is longer than 32 MiB");
    } catch (IOException | ServletException e) {
      return list(HttpStatus.BAD_REQUEST, "the file did not arrive whole; choose it again");
    }
  }

  @Requires(Operation.IMPORT)
  @GetMapping(path = PATH + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> show(@PathVariable UUID id) {
    Import one = imports.require(id);
    List<RowFault> faults = new ArrayList<>();
    imports.faults(id, LISTED, faults::add);
    String list = reviews.found(id).map(Object::toString).orElse("");
    ResponseEntity<byte[]> page =
        html.page(HttpStatus.OK, "Import", HERE, "import", new One(one, list, faults));
    if (one.isOver()) {
      return page;
    }
    HttpHeaders headers = new HttpHeaders(page.getHeaders());
    headers.set("Refresh", EVERY_SECONDS);
    return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
  }

  @Requires(Operation.IMPORT)
  @PostMapping(
      path = PATH + "/reviews/{id}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) {
    String reason = Objects.requireNonNullElse(request.getParameter("reason"), "").strip();
    String answer = Objects.requireNonNullElse(request.getParameter("answer"), "");
    boolean isKnown =
        List.of(Review.Answer.LISTED.name(), Review.Answer.DIFFERENT.name()).contains(answer);
    if (reason.isEmpty() || !isKnown) {
      return list(HttpStatus.BAD_REQUEST, "found no reason or no answer, expected both");
    }
    String by = Caller.current().name();
    reviews.decide(id, Review.Answer.valueOf(answer), by, reason);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(PATH + "#reviews"))
        .build();
  }

  private ResponseEntity<byte[]> list(HttpStatus status, String fault) {
    List<Option> formats =
        Arrays.stream(Format.values())
            .map(format -> new Option(format.word(), format.word(), false))
            .toList();
    List<One> rows =
        imports.latest(LATEST).stream().map(each -> new One(each, "", List.of())).toList();
    return html.page(
        status,
        "Imports",
        HERE,
        "imports",
        new All(fault, formats, reviews.pending(REVIEWS), rows));
  }

  /** What the template of the list shows. */
  record All(String fault, List<Option> formats, List<Review> reviews, List<One> rows) {
    boolean hasReviews() {
      return !reviews.isEmpty();
    }

    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  /** What a template shows of an import. */
  record One(Import of, String list, List<RowFault> faults) {
    UUID id() {
      return of.id();
    }

    String asked() {
      return of.askedAt().toString().replaceFirst("T", " ").replaceFirst("\\.\\d+Z", "");
    }

    String format() {
      return of.order().format().word();
    }

    String mode() {
      return of.order().mode().word();
    }

    boolean dryRun() {
      return of.order().dryRun();
    }

    String by() {
      return of.order().by();
    }

    String state() {
      return switch (of.state()) {
        case WAITING -> "Waiting";
        case RUNNING -> "Running";
        case DONE -> "Done";
        case REFUSED -> "Refused: nothing was kept";
        case BROKEN -> "Broken off";
      };
    }

    String message() {
      return Objects.requireNonNullElse(of.message(), "");
    }

    boolean running() {
      return !of.isOver();
    }

    String sha256() {
      return of.sha256();
    }

    long size() {
      return of.size();
    }

    long done() {
      return of.done();
    }

    long percent() {
      return of.size() == 0 ? 100 : of.done() * 100 / of.size();
    }

    long count() {
      return of.counts().rows();
    }

    long entered() {
      return of.counts().entered();
    }

    long changed() {
      return of.counts().changed();
    }

    long unchanged() {
      return of.counts().unchanged();
    }

    long refused() {
      return of.counts().refused();
    }

    long faultCount() {
      return of.counts().faults();
    }

    boolean hasFaults() {
      return !faults.isEmpty();
    }
  }
}
