package org.licet.eligibility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.Expiry;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Status;
import org.licet.facts.Study;

/**
 * A kind of study, by one supply, wherever it is made. Three facts that it can not know are taken
 * from the place and the reader, and {@link #assumed} says which.
 *
 * @param facts the question; its reader, patient's place and facility are not looked at
 */
public record Profile(Question facts) {
  /** What privileges are of where no facility is asked about. */
  private static final String SOME_FACILITY = "ANY-FACILITY";

  /** What is taken to be so, in words. */
  public List<String> assumed() {
    return Stream.of(
            Optional.of("no facility is named: the reader is taken to be privileged at one there"),
            facts.study().storedIn() == null
                ? Optional.of("images are kept in the country of the patient’s place")
                : Optional.<String>empty(),
            Optional.of("images are viewed where each reader sits, besides what the path names"))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The question that a reader at a place is decided by.
   *
   * @param site a facility on file, whose privileges count; {@code null} takes the reader to be
   *     privileged at a facility of the place that is none on file
   */
  Question at(Place place, Panel.@Nullable Site site, Reader reader) {
    String facility = site == null ? unnamed() : site.id();
    Reader there = site == null ? privileged(reader, facility) : reader;
    return new Question(
        facts.asOf(), study(place, facility), there, facts.provider(), path(reader.readingFrom()));
  }

  /** No provider reads there for itself. */
  private String unnamed() {
    return SOME_FACILITY.equals(facts.provider().id()) ? SOME_FACILITY + "-" : SOME_FACILITY;
  }

  private Study study(Place place, String facility) {
    Study s = facts.study();
    return new Study(
        s.id(),
        s.modality(),
        s.bodyPart(),
        place,
        facility,
        s.purpose(),
        s.urgency(),
        s.payer(),
        s.screening(),
        s.obstetric(),
        s.identifiability(),
        s.consents(),
        s.storedIn() == null ? List.of(place.country()) : s.storedIn());
  }

  /** Whoever reads views the images where he or she sits. */
  private DataPath path(@Nullable Place seat) {
    DataPath path = facts.dataPath();
    List<Place> named = Objects.requireNonNullElse(path.processedIn(), List.of());
    if (seat == null || named.stream().anyMatch(place -> place.equals(seat))) {
      return path;
    }
    return new DataPath(
        path.access(),
        Stream.concat(named.stream(), Stream.of(seat)).toList(),
        path.safeguards(),
        path.hosting());
  }

  private Reader privileged(Reader r, String facility) {
    Study.Modality modality = facts.study().modality();
    Privilege privilege =
        new Privilege(
            facility,
            Privilege.Basis.DIRECT,
            modality == null ? null : Set.of(modality),
            Status.ACTIVE,
            Expiry.OPEN_ENDED);
    return new Reader(
        r.id(),
        r.profession(),
        r.readingFrom(),
        r.licences(),
        r.certifications(),
        Stream.concat(
                Objects.requireNonNullElse(r.privileges(), List.<Privilege>of()).stream(),
                Stream.of(privilege))
            .toList(),
        r.indemnity(),
        r.qualifications(),
        r.languages(),
        r.screenings());
  }
}
