package org.licet.lawreview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Law;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Study;
import org.licet.facts.Study.Modality;
import org.licet.facts.Study.Purpose;
import org.licet.law.Effect;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Requirement;

/**
 * Kinds of reads that no requirement asks anything of: patient's place × purpose × modality, from
 * the first day of whole law on and at each day on which the place's law changes. All else is left
 * unknown, and what is not known takes no requirement away: what nothing touches then, nothing
 * touches ever. A read for care is a fault; education may be free, and is a remark.
 */
final class Untouched {
  private final Law law;
  private final LawBook book;
  private final Collection<Remark> faults;
  private final Collection<Remark> remarks;

  Untouched(Law law, Collection<Remark> faults, Collection<Remark> remarks) {
    this.law = law;
    this.book = law.book();
    this.faults = faults;
    this.remarks = remarks;
  }

  private record Asked(Jurisdiction where, Place place, LocalDate day) {}

  private record Free(Asked asked, Map<Purpose, Set<Modality>> kinds) {}

  /** Says how it was searched. */
  String find() {
    List<Asked> all = new ArrayList<>();
    for (Jurisdiction jurisdiction : book.jurisdictions()) {
      Place.find(jurisdiction.code())
          .ifPresent(p -> days(p).forEach(day -> all.add(new Asked(jurisdiction, p, day))));
    }
    Chunks.each(all.iterator(), this::free, this::say);
    return "reads that nothing touches: %,d places and days, by %d purposes and %d modalities"
        .formatted(all.size(), Purpose.values().length, Modality.values().length);
  }

  /** The edges of all law that may touch the place, from the day from which it is whole. */
  private SortedSet<LocalDate> days(Place place) {
    LocalDate whole = book.settings().completeFrom();
    SortedSet<LocalDate> days = new TreeSet<>(Set.of(whole));
    for (Jurisdiction touching : book.touching(place)) {
      touching.requirements().stream()
          .map(Requirement::inForce)
          .flatMap(Untouched::edges)
          .filter(whole::isBefore)
          .forEach(days::add);
    }
    LocalDate from = book.countryOf(place).map(Jurisdiction::completeFrom).orElse(null);
    return from == null ? days : new TreeSet<>(days.tailSet(from));
  }

  private static Stream<LocalDate> edges(InForce inForce) {
    return Stream.of(inForce.from(), inForce.to())
        .filter(java.util.Objects::nonNull)
        .map(java.util.Objects::requireNonNull);
  }

  private Free free(Asked asked) {
    Map<Purpose, Set<Modality>> kinds = new TreeMap<>();
    for (Purpose purpose : Purpose.values()) {
      for (Modality modality : Modality.values()) {
        if (!isTouched(asked, purpose, modality)) {
          kinds.computeIfAbsent(purpose, key -> EnumSet.noneOf(Modality.class)).add(modality);
        }
      }
    }
    return new Free(asked, kinds);
  }

  private boolean isTouched(Asked asked, Purpose purpose, Modality modality) {
    Study study =
        new Study(
            null,
            modality,
            null,
            asked.place(),
            null,
            purpose,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Question question =
        new Question(
            asked.day().atStartOfDay().toInstant(ZoneOffset.UTC),
            study,
            Reader.UNKNOWN,
            Provider.UNKNOWN,
            DataPath.UNKNOWN);
    return law.judge(question, asked.day()).findings().stream().anyMatch(Untouched::asks);
  }

  private static boolean asks(Finding finding) {
    return switch (finding) {
      case Finding.Met met -> met.requirement().effect() != Effect.CONDITIONS;
      case Finding.Waived waived -> waived.requirement().effect() != Effect.CONDITIONS;
      case Finding.Unmet unmet -> unmet.requirement().effect() != Effect.CONDITIONS;
      case Finding.NotApplicable none -> false;
    };
  }

  private void say(Free free) {
    free.kinds()
        .forEach(
            (purpose, modalities) -> {
              boolean all = modalities.size() == Modality.values().length;
              String message =
                  "no requirement touches a read for %s of %s in %s from %s"
                      .formatted(
                          purpose,
                          all ? "any modality" : modalities,
                          free.asked().place(),
                          free.asked().day());
              (purpose == Purpose.EDUCATION ? remarks : faults)
                  .add(new Remark(free.asked().where().source(), message));
            });
  }
}
