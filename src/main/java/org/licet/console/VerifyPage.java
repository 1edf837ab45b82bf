package org.licet.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.licet.verification.Line;
import org.licet.verification.Report;
import org.licet.verification.Verified;
import org.licet.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checks a file that somebody has. It is read into memory, checked, and forgotten: nothing of it is
 * stored or logged, not its name either.
 */
@RestController
final class VerifyPage {
  private static final String PATH = "/verify";
  private static final String FIELD = "file";

  /** Files of up to 32 MiB are in memory at once. */
  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Html html;
  private final Checks checks;

  VerifyPage(Html html, Checks checks) {
    this.html = html;
    this.checks = checks;
  }

  @Open("whoever has a file may have it checked; nothing of it is kept")
  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> form() {
    return page(HttpStatus.OK, "", "", Optional.empty());
  }

  @Open("whoever has a file may have it checked; nothing of it is kept")
  @PostMapping(
      path = PATH,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> verify(HttpServletRequest request) {
    if (!places.tryAcquire()) {
      return page(
          HttpStatus.SERVICE_UNAVAILABLE,
          "other files are being checked just now; try again in a moment",
          "",
          Optional.empty());
    }
    try {
      return answer(request.getPart(FIELD));
    } catch (IllegalStateException e) { // how the servlet API says that it is too long
      return page(
          HttpStatus.CONTENT_TOO_LARGE,
          "the file is longer than 32 MiB, the most that is read",
          "",
          Optional.empty());
    } catch (IOException | ServletException e) {
      return page(
          HttpStatus.BAD_REQUEST,
          "the file did not arrive whole; choose it again",
          "",
          Optional.empty());
    } finally {
      places.release();
    }
  }

  private ResponseEntity<byte[]> answer(@Nullable Part part) throws IOException {
    if (part == null || part.getSize() == 0) {
      return page(
          HttpStatus.BAD_REQUEST, "no file was chosen, or it is empty", "", Optional.empty());
    }
    try {
      String name = part.getSubmittedFileName();
      Optional<Report> report = checks.of(part.getInputStream().readAllBytes());
      if (report.isEmpty()) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "nothing was checked: see below", "", report);
      }
      return page(HttpStatus.OK, "", name == null ? "" : name, report);
    } finally {
      part.delete();
    }
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, String fault, String name, Optional<Report> report) {
    View view = new View(fault, name, report, checks.authorities());
    return html.page(status, "Verify a file", "verify", "verify", view);
  }

  /** What the template shows. */
  record View(String fault, String name, Optional<Report> report, List<String> authorities) {
    boolean hasAuthorities() {
      return !authorities.isEmpty();
    }

    boolean hasReport() {
      return report.isPresent();
    }

    String title() {
      return report.flatMap(Report::verified).map(Verified::title).orElse("");
    }

    /** That a denial holds must not look like a permit. */
    String attested() {
      return report
          .flatMap(Report::verified)
          .map(verified -> verified.statement().decision().path("outcome").asString(""))
          .orElse("");
    }

    String attestedWords() {
      return Words.title(attested());
    }

    String outcome() {
      return report.map(each -> each.holds() ? "SOUND" : "UNSOUND").orElse("");
    }

    String words() {
      return report.map(each -> Words.sentence(each.outcome().words())).orElse("");
    }

    List<Line> lines() {
      return report.map(Report::lines).orElse(List.of());
    }
  }
}
