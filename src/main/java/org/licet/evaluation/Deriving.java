package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.licet.evaluation.Mutant.Fault;
import org.licet.facts.Question;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/**
 * Derives one plan with an eye on every rule. The rules are the ones that {@link MutantRules}
 * prepares, with nothing wrong in them: they tell which conditions were asked and held.
 */
final class Deriving {
  private final Law law;
  private final Question question;
  private final LocalDate day;
  private final List<Derivation.Fired> fired = new ArrayList<>();

  Deriving(Law law, Question question, LocalDate day) {
    this.law = law;
    this.question = question;
    this.day = day;
  }

  /**
   * With the rules of these places; with all, where others turn out to say something too.
   *
   * @param countries codes of countries and unions
   */
  Derivation derive(Collection<String> countries) {
    Judgement whole = law.judge(question, day);
    Derivation some = derive(RulesOf.only(law.files(), RulesOf.named(law.files(), countries)));
    List<RequirementId> asked =
        some.asked().stream()
            .filter(each -> !(each.finding() instanceof Finding.NotApplicable))
            .map(each -> each.requirement().id())
            .sorted()
            .toList();
    return asked.equals(whole.findings().stream().map(Finding::id).toList())
        ? some
        : derive(law.files());
  }

  private Derivation derive(LawFiles files) {
    fired.clear();
    MutantRules prepared = MutantRules.of(files);
    List<LawFault> faults = new ArrayList<>();
    RuleBase rules = RuleBase.compile(prepared.source(), RuleBase.Mode.CLASSIC, faults);
    if (rules == null) {
      throw new LawRefusedException(faults);
    }
    try {
      Mutant none = Mutant.none();
      Set<String> names = new LinkedHashSet<>();
      Plan plan =
          new Planner(law.book(), rules, none).derive(question, day, listener(prepared, names));
      Judgement judgement = new Judgement(question, day, plan);
      List<Derivation.Asked> asked = asked(plan, judgement);
      return new Derivation(
          fired, asked, silent(prepared, none, names), List.copyOf(judgement.looked()));
    } finally {
      rules.dispose();
    }
  }

  private DefaultAgendaEventListener listener(MutantRules prepared, Set<String> names) {
    return new DefaultAgendaEventListener() {
      @Override
      public void afterMatchFired(AfterMatchFiredEvent event) {
        String name = event.getMatch().getRule().getName();
        names.add(name);
        prepared.source().rules().stream()
            .filter(rule -> rule.ownName().equals(name))
            .forEach(rule -> fired.add(new Derivation.Fired(text(rule), row(event))));
      }
    };
  }

  private static @Nullable String row(AfterMatchFiredEvent event) {
    List<String> declared = event.getMatch().getDeclarationIds();
    if (declared.contains("$d")
        && event.getMatch().getDeclarationValue("$d") instanceof Division d) {
      return d.code();
    }
    boolean minimum = declared.contains("$m");
    return minimum && event.getMatch().getDeclarationValue("$m") instanceof Division.Minimum m
        ? m.division().code()
        : null;
  }

  // --- what was asked
  // -----------------------------------------------------------------------------

  private List<Derivation.Asked> asked(Plan plan, Judgement judgement) {
    List<Derivation.Asked> asked = new ArrayList<>();
    for (RequirementId id : calledUp(plan)) {
      Planned planned = plan.requirements().get(id);
      asked.add(
          planned == null
              ? new Derivation.Asked(
                  law.book().requirement(id).orElseThrow(),
                  false,
                  new Finding.NotApplicable(id),
                  null,
                  null,
                  Map.of())
              : asked(planned, judgement));
    }
    return asked;
  }

  private static Derivation.Asked asked(Planned planned, Judgement judgement) {
    Reasons reasons = new Reasons(judgement);
    Map<String, Reason> exceptions = new LinkedHashMap<>();
    planned.exceptions().forEach((name, need) -> exceptions.put(name, reasons.of(need)));
    return new Derivation.Asked(
        planned.requirement(),
        true,
        judgement.finding(planned.requirement().id()),
        planned.applies() == null ? null : reasons.of(planned.applies()),
        planned.met() == null ? null : reasons.of(planned.met()),
        exceptions);
  }

  /** Those of the plan, and those that the fired rules are about but that are not in force. */
  private Set<RequirementId> calledUp(Plan plan) {
    Set<RequirementId> found = new TreeSet<>(plan.requirements().keySet());
    for (Derivation.Fired each : fired) {
      String head = each.rule().name().split(" ")[0];
      RequirementId.find(each.row() == null ? head : head.replace("{code}", each.row()))
          .filter(id -> law.book().requirement(id).filter(r -> !holds(r)).isPresent())
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean holds(Requirement requirement) {
    return requirement.inForce().on(day);
  }

  // --- what was not
  // -------------------------------------------------------------------------------

  private List<Derivation.Silent> silent(MutantRules prepared, Mutant none, Set<String> names) {
    List<Derivation.Silent> silent = new ArrayList<>();
    for (RuleSource.Rule rule : prepared.source().rules()) {
      if (!names.contains(rule.ownName())) {
        RuleSource.Rule.Line failed = failed(rule, prepared, none);
        silent.add(
            new Derivation.Silent(
                text(rule),
                new org.licet.law.Source(rule.source().file(), failed.number(), failed.column()),
                failed.text()));
      }
    }
    return silent;
  }

  /** Conditions are asked in order, and none after the first that does not hold. */
  private static RuleSource.Rule.Line failed(
      RuleSource.Rule rule, MutantRules prepared, Mutant none) {
    for (RuleSource.Rule.Line line : rule.lines()) {
      for (int at = 0; at < prepared.sites().size(); at++) {
        MutantRules.Site site = prepared.sites().get(at);
        boolean here =
            site.fault() == Fault.NEGATED
                && site.rule() == rule
                && site.where().line() == line.number();
        if (here && !none.held().get(at)) {
          return line;
        }
      }
    }
    throw new IllegalStateException("all of rule `" + rule.name() + "` holds, and it did not fire");
  }

  private static RuleText text(RuleSource.Rule rule) {
    return new RuleText(rule.source(), rule.text());
  }
}
