package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Certification;
import org.licet.facts.DataPath;
import org.licet.facts.Indemnity;
import org.licet.facts.Licence;
import org.licet.facts.Money;
import org.licet.facts.Place;
import org.licet.facts.Privilege;
import org.licet.facts.Qualification;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Screening;

/**
 * A paper that somebody could get and that would serve a need: valid from the day, without an end.
 * Registrations of a provider are none of them: whether it could have one is a matter of what it is
 * (nobody becomes a federal health care programme by asking).
 */
public sealed interface Obtainable {

  /** The question with that paper besides those on file. */
  Question addedTo(Question question);

  /** What it is, for people: {@code FULL licence of US-TX}. */
  String words();

  /** Who would have to get it. */
  Whose whose();

  /** Who would have to get a paper. */
  enum Whose {
    READER,
    /** Those who send and receive the images. */
    DATA_PATH
  }

  /** A paper of the reader. */
  sealed interface OfReader extends Obtainable {
    Reader addedTo(Reader reader);

    @Override
    default Question addedTo(Question question) {
      return question.by(addedTo(question.reader()));
    }

    @Override
    default Whose whose() {
      return Whose.READER;
    }
  }

  record NewLicence(Licence paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          with(r.licences(), paper),
          r.certifications(),
          r.privileges(),
          r.indemnity(),
          r.qualifications(),
          r.languages(),
          r.screenings());
    }

    @Override
    public String words() {
      String from = paper.authority() == null ? "" : " from " + paper.authority();
      return paper.type() + " licence of " + paper.jurisdiction() + from;
    }
  }

  record NewCertification(Certification paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          r.licences(),
          with(r.certifications(), paper),
          r.privileges(),
          r.indemnity(),
          r.qualifications(),
          r.languages(),
          r.screenings());
    }

    @Override
    public String words() {
      String by = paper.body() == null ? "" : " by " + paper.body();
      return "certification in " + paper.specialty() + by;
    }
  }

  record NewPrivilege(Privilege paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          r.licences(),
          r.certifications(),
          with(r.privileges(), paper),
          r.indemnity(),
          r.qualifications(),
          r.languages(),
          r.screenings());
    }

    @Override
    public String words() {
      return paper.basis()
          + " privilege for "
          + String.join(
              ", ",
              Stream.ofNullable(paper.modalities())
                  .flatMap(m -> m.stream())
                  .map(Enum::name)
                  .toList())
          + " at "
          + paper.facility();
    }
  }

  record NewCover(Indemnity paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          r.licences(),
          r.certifications(),
          r.privileges(),
          with(r.indemnity(), paper),
          r.qualifications(),
          r.languages(),
          r.screenings());
    }

    @Override
    public String words() {
      Indemnity.ClaimLimit limit = paper.perClaim();
      Money amount = limit == null ? null : limit.amount();
      return "cover for "
          + Stream.ofNullable(paper.covers())
              .flatMap(List::stream)
              .map(Place::code)
              .collect(Collectors.joining(", "))
          + (amount == null
              ? ""
              : " of " + amount.amount().toPlainString() + " " + amount.currency() + " a claim");
    }
  }

  record NewQualification(Qualification paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          r.licences(),
          r.certifications(),
          r.privileges(),
          r.indemnity(),
          with(r.qualifications(), paper),
          r.languages(),
          r.screenings());
    }

    @Override
    public String words() {
      return paper.scheme() + " qualification for " + paper.modality();
    }
  }

  /** A screening that finds nothing. */
  record NewScreening(Screening paper) implements OfReader {
    @Override
    public Reader addedTo(Reader r) {
      return new Reader(
          r.id(),
          r.profession(),
          r.readingFrom(),
          r.licences(),
          r.certifications(),
          r.privileges(),
          r.indemnity(),
          r.qualifications(),
          r.languages(),
          with(r.screenings(), paper));
    }

    @Override
    public String words() {
      return paper.list() + " screening of " + paper.checked() + ", if it is clear";
    }
  }

  record NewSafeguard(DataPath.Safeguard paper) implements Obtainable {
    @Override
    public Question addedTo(Question q) {
      DataPath d = q.dataPath();
      return new Question(
          q.asOf(),
          q.study(),
          q.reader(),
          q.provider(),
          new DataPath(d.access(), d.processedIn(), with(d.safeguards(), paper), d.hosting()));
    }

    @Override
    public String words() {
      return paper.type() + " safeguard from " + paper.from() + " to " + paper.to();
    }

    @Override
    public Whose whose() {
      return Whose.DATA_PATH;
    }
  }

  private static <P> List<P> with(@Nullable List<P> papers, P more) {
    List<P> all = new ArrayList<>(Objects.requireNonNullElse(papers, List.of()));
    all.add(more);
    return all;
  }
}
