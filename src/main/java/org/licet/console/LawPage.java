package org.licet.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.evaluation.RuleText;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import org.licet.lawversion.LawInForce;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The law that decides, by place and by requirement, with the rules as counsel wrote them. */
@RestController
final class LawPage {
  private static final String HERE = "law";

  private final Html html;
  private final LawInForce laws;
  private final Clock clock;

  LawPage(Html html, LawInForce laws, Clock clock) {
    this.html = html;
    this.laws = laws;
    this.clock = clock;
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = "/law", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> places() {
    LawBook book = law().book();
    List<Place> places =
        book.jurisdictions().stream()
            .filter(place -> place.divisionOf() == null)
            .sorted(Comparator.comparing(Jurisdiction::name))
            .map(place -> Place.of(place, book))
            .toList();
    Places view = new Places(book.settings().version(), places);
    return html.page(HttpStatus.OK, "Law", HERE, "law", view);
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = "/law/{code}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> place(@PathVariable String code) {
    LawBook book = law().book();
    Jurisdiction place =
        book.jurisdiction(code).orElseThrow(() -> new NotOnFileException("law of", code));
    List<Provided> provided =
        place.requirements().stream()
            .sorted(Comparator.comparing(Requirement::id))
            .map(each -> new Provided(each, List.of(), LocalDate.now(clock)))
            .toList();
    return html.page(
        HttpStatus.OK, place.name(), HERE, "place", new OnePlace(Place.of(place, book), provided));
  }

  @Requires(Operation.READ_LAW)
  @GetMapping(path = "/law/requirements/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> requirement(@PathVariable String id) {
    Law law = law();
    Requirement requirement =
        RequirementId.find(id)
            .flatMap(law.book()::requirement)
            .orElseThrow(() -> new NotOnFileException("requirement", id));
    Provided provided =
        new Provided(requirement, law.rulesOf(requirement.id()), LocalDate.now(clock));
    return html.page(HttpStatus.OK, id, HERE, "law-requirement", provided);
  }

  private Law law() {
    return laws.at(clock.instant()).law();
  }

  /** What the template of all places shows. */
  record Places(String version, List<Place> places) {}

  /** What the template of one shows. */
  record OnePlace(Place place, List<Provided> provided) {}

  /** A place with law on file, and its divisions with law of their own. */
  record Place(String code, String name, int count, String reviewed, List<Place> divisions) {
    static Place of(Jurisdiction place, LawBook book) {
      Jurisdiction.@Nullable Review review = book.reviewOf(place);
      return new Place(
          place.code(),
          place.name(),
          place.requirements().size(),
          review == null ? "" : "reviewed on " + Words.day(review.on()) + " by " + review.by(),
          book.jurisdictions().stream()
              .filter(other -> place.code().equals(other.divisionOf()))
              .map(other -> of(other, book))
              .toList());
    }

    boolean hasDivisions() {
      return !divisions.isEmpty();
    }
  }

  /** A requirement, with its rules where they are asked for. */
  record Provided(Requirement requirement, List<RuleText> rules, LocalDate today) {
    String id() {
      return requirement.id().toString();
    }

    String place() {
      return requirement.id().jurisdiction();
    }

    String topic() {
      return Words.title(requirement.id().topic().name());
    }

    String effect() {
      return Words.title(requirement.effect().name());
    }

    String text() {
      return requirement.text();
    }

    String citation() {
      return requirement.citation();
    }

    String confidence() {
      return requirement.confidence().word();
    }

    String remedy() {
      return requirement.remedy();
    }

    String note() {
      return requirement.note() == null ? "" : requirement.note();
    }

    boolean isInForce() {
      return requirement.inForce().on(today);
    }

    String days() {
      LocalDate from = requirement.inForce().from();
      LocalDate to = requirement.inForce().to();
      String begin = from == null ? "long in force" : "in force from " + Words.day(from);
      return to == null ? begin : begin + ", until before " + Words.day(to);
    }

    List<Exception> exceptions() {
      return requirement.exceptions().values().stream()
          .map(
              each ->
                  new Exception(
                      each.name(),
                      each.text() == null ? "" : each.text(),
                      each.citation() == null ? "" : each.citation()))
          .toList();
    }

    boolean hasExceptions() {
      return !requirement.exceptions().isEmpty();
    }

    List<String> sentences() {
      return rules.stream().map(RuleText::text).toList();
    }
  }

  /** What waives it. */
  record Exception(String name, String text, String citation) {}
}
