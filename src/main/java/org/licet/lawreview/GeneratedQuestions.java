package org.licet.lawreview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Study;

/**
 * Questions made from a seed, out of what the law itself names. Two of three scenes are those of a
 * case with some facts exchanged for generated ones: there all that is asked is mostly met, so that
 * one change turns the answer. Each scene is asked for several readers.
 */
final class GeneratedQuestions {
  /** Readers of one scene: their questions share a plan. */
  static final int READERS = 16;

  private final Vocabulary words;
  private final Focus focus;
  private final Chance chance;
  private final GeneratedScenes scenes;
  private final List<Question> cases;

  GeneratedQuestions(Vocabulary words, Focus focus, long seed) {
    this.words = words;
    this.focus = focus;
    this.chance = new Chance(seed);
    this.scenes = new GeneratedScenes(words, focus, chance);
    this.cases = words.cases().stream().filter(q -> q.study().patientLocation() != null).toList();
  }

  /** So many questions of a seed. */
  static List<Asked> some(Vocabulary words, Focus focus, long seed, int count) {
    GeneratedQuestions questions = new GeneratedQuestions(words, focus, seed);
    List<Asked> some = new ArrayList<>();
    while (some.size() < count) {
      questions.next().forEach(question -> some.add(new Asked("seed " + seed, question)));
    }
    return some.subList(0, count);
  }

  /** The questions of the next scene, each with its instant. */
  List<Question> next() {
    chance.shake();
    return cases.isEmpty() || chance.in(0.33) ? fresh() : nearCase(pickCase());
  }

  /** Half of them about a place in focus, where there is one. */
  private Question pickCase() {
    Question picked = chance.oneOf(cases);
    for (int i = 0; i < 20 && !focus.places().isEmpty() && chance.in(0.9); i++) {
      if (focus.names(picked.study().patientLocation())
          || focus.names(picked.reader().readingFrom())) {
        return picked;
      }
      picked = chance.oneOf(cases);
    }
    return picked;
  }

  private List<Question> fresh() {
    Scenery scenery = scenes.next();
    GeneratedPapers papers = new GeneratedPapers(words, chance, scenery);
    List<Question> questions = new ArrayList<>(READERS);
    for (int i = 0; i < READERS; i++) {
      questions.add(question(scenery, papers.reader()));
    }
    return questions;
  }

  /** Each fact is exchanged for a generated one as often as this scene's share says. */
  private List<Question> nearCase(Question given) {
    Place patient = java.util.Objects.requireNonNull(given.study().patientLocation());
    Place seat = given.reader().readingFrom();
    LocalDate day =
        given.asOf() == null || chance.in(0.5)
            ? scenes.day()
            : given.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    Scenery made = scenes.of(patient, seat == null ? patient : seat, day);
    double share = chance.oneOf(List.of(0.0, 0.0, 0.05, 0.15, 0.4));
    Scenery scenery = mixed(given, made, share);
    GeneratedPapers papers = new GeneratedPapers(words, chance, scenery);
    List<Question> questions = new ArrayList<>(READERS);
    for (int i = 0; i < READERS; i++) {
      double exchanged = i == 0 ? 0 : chance.oneOf(List.of(0.05, 0.15, 0.3, 1.0));
      Reader reader = mixed(given.reader(), papers.reader(), exchanged);
      questions.add(question(scenery, reader));
    }
    return questions;
  }

  private static Question question(Scenery scenery, Reader reader) {
    return new Question(
        scenery.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
        scenery.study(),
        reader,
        scenery.provider(),
        scenery.path());
  }

  private Scenery mixed(Question given, Scenery made, double share) {
    Study s = given.study();
    Study m = made.study();
    Study study =
        new Study(
            s.id(),
            either(s.modality(), m.modality(), share),
            s.bodyPart(),
            s.patientLocation(),
            either(s.facility(), m.facility(), share / 2),
            either(s.purpose(), m.purpose(), share),
            either(s.urgency(), m.urgency(), share),
            either(s.payer(), m.payer(), share),
            either(s.screening(), m.screening(), share),
            either(s.obstetric(), m.obstetric(), share),
            either(s.identifiability(), m.identifiability(), share),
            either(s.consents(), m.consents(), share),
            either(s.storedIn(), m.storedIn(), share));
    return new Scenery(
        made.day(),
        made.patient(),
        study,
        either(given.reader().readingFrom(), made.seat(), share),
        either(given.reader().profession(), made.profession(), share / 2),
        mixed(given.provider(), made.provider(), share),
        mixed(given.dataPath(), made.path(), share));
  }

  private Provider mixed(Provider given, Provider made, double share) {
    return new Provider(
        given.id(),
        either(given.establishedIn(), made.establishedIn(), share),
        either(given.registrations(), made.registrations(), share),
        given.accreditations(),
        either(given.coveredPerson(), made.coveredPerson(), share));
  }

  private DataPath mixed(DataPath given, DataPath made, double share) {
    return new DataPath(
        either(given.access(), made.access(), share),
        either(given.processedIn(), made.processedIn(), share),
        either(given.safeguards(), made.safeguards(), share),
        either(given.hosting(), made.hosting(), share));
  }

  /** Seat and profession are the scene's. */
  private Reader mixed(Reader given, Reader made, double share) {
    return new Reader(
        given.id(),
        made.profession(),
        made.readingFrom(),
        either(given.licences(), made.licences(), share),
        either(given.certifications(), made.certifications(), share),
        either(given.privileges(), made.privileges(), share),
        either(given.indemnity(), made.indemnity(), share),
        either(given.qualifications(), made.qualifications(), share),
        either(given.languages(), made.languages(), share),
        either(given.screenings(), made.screenings(), share));
  }

  private <T> @Nullable T either(@Nullable T given, @Nullable T made, double share) {
    return chance.in(share) ? made : given;
  }
}
