package org.licet.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.licet.facts.DataPath;
import org.licet.facts.Place;
import org.licet.facts.Provider;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Study;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;

/**
 * Derives what the law asks of a question, and keeps it for questions that look the same to the
 * conditions of rules, on days between which no law and no registration changes.
 */
final class Planner {
  private static final int KEPT = 10_000;
  private final LawBook law;
  private final RuleBase rules;
  private final @Nullable Mutant mutant;
  private final Cache<Key, Plan> plans = Caffeine.newBuilder().maximumSize(KEPT).build();

  Planner(LawBook law, RuleBase rules) {
    this(law, rules, null);
  }

  /** By rules that {@link MutantRules} prepared: each plan is one of its own. */
  Planner(LawBook law, RuleBase rules, @Nullable Mutant mutant) {
    this.law = law;
    this.rules = rules;
    this.mutant = mutant;
  }

  /** Everything that conditions and needs see when a plan is made. */
  private record Key(
      Study study,
      @Nullable Place seat,
      Reader.@Nullable Profession profession,
      Provider provider,
      DataPath path,
      @Nullable LocalDate spanStart) {}

  Plan plan(Question question, LocalDate day) {
    if (mutant != null) {
      return derive(question, day);
    }
    Key key =
        new Key(
            anonymous(question.study()),
            question.reader().readingFrom(),
            question.reader().profession(),
            question.provider(),
            question.dataPath(),
            spanStart(question.provider(), day));
    return Objects.requireNonNull(plans.get(key, missing -> derive(question, day)));
  }

  /** A plan of its own, from no cache: for tests. */
  Plan derive(Question question, LocalDate day) {
    return derive(question, day, null);
  }

  /** The same; a listener, where there is one, is told of each rule that fires. */
  Plan derive(Question question, LocalDate day, @Nullable AgendaEventListener listener) {
    Plan plan = new Plan(law, day);
    Scene scene = new Scene(question, law, day);
    KieSession session = rules.session();
    try {
      if (listener != null) {
        session.addEventListener(listener);
      }
      session.setGlobal("plan", plan);
      session.setGlobal("need", new Needs(scene));
      if (mutant != null) {
        session.insert(mutant);
      }
      session.insert(scene);
      for (Division division : divisions(question)) {
        session.insert(division);
        division.minimums().stream()
            .filter(minimum -> division.patientHere())
            .forEach(session::insert);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return plan.close(scene.looked());
  }

  private List<Division> divisions(Question question) {
    Place patient = question.study().patientLocation();
    Place seat = question.reader().readingFrom();
    List<Division> found = new ArrayList<>();
    for (Jurisdiction row : law.jurisdictions()) {
      if (row.divisionOf() != null) {
        boolean patientHere = patient != null && law.contains(row.code(), patient);
        boolean readerHere = seat != null && law.contains(row.code(), seat);
        if (patientHere || readerHere) {
          found.add(new Division(row, patientHere, readerHere));
        }
      }
    }
    return found;
  }

  /** The last day, up to this one, on which law or a registration of the provider changed. */
  private @Nullable LocalDate spanStart(Provider provider, LocalDate day) {
    LocalDate start = law.spanStart(day);
    List<Provider.Registration> registrations = provider.registrations();
    if (registrations == null) {
      return start;
    }
    for (Provider.Registration registration : registrations) {
      LocalDate lastDay = registration.expires() == null ? null : registration.expires().lastDay();
      if (lastDay != null && lastDay.isBefore(day)) {
        LocalDate change = lastDay.plusDays(1);
        start = start == null || change.isAfter(start) ? change : start;
      }
    }
    return start;
  }

  private static Study anonymous(Study s) {
    return new Study(
        null,
        s.modality(),
        null,
        s.patientLocation(),
        s.facility(),
        s.purpose(),
        s.urgency(),
        s.payer(),
        s.screening(),
        s.obstetric(),
        s.identifiability(),
        s.consents(),
        s.storedIn());
  }
}
