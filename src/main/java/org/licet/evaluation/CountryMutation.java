package org.licet.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.licet.evaluation.LawMutation.Operator;
import org.licet.evaluation.LawMutation.Tried;
import org.licet.evaluation.Mutant.Fault;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.RequirementId;

/**
 * The wrong laws of one country or union. Its rules are compiled once, with those of other places
 * whose requirements they ask for; asked are its own cases and all others that name its ids.
 */
final class CountryMutation {
  private final LawFiles files;
  private final LawBook book;
  private final String country;

  CountryMutation(LawFiles files, LawBook book, String country) {
    this.files = files;
    this.book = book;
    this.country = country;
  }

  /** A wrong law that is still to be tried. */
  private record Wrong(
      Operator operator, org.licet.law.Source where, String what, Law law, List<Known> cases) {}

  /** A case, and what its question comes by in the rules as they are. */
  private record Known(CaseFile.Case asked, LocalDate day, java.util.BitSet reached) {
    boolean names(RuleSource.Rule rule) {
      return asked.gives().keySet().stream()
          .anyMatch(id -> rule.isAbout(id, of(id)) || rule.isAbout(id, null));
    }
  }

  List<Tried> run(List<CaseFile.Case> all) {
    SortedSet<String> ruled = RulesOf.named(files, List.of(country));
    MutantRules mutants = MutantRules.of(RulesOf.only(files, ruled));
    List<LawFault> faults = new ArrayList<>();
    RuleBase rules = RuleBase.compile(mutants.source(), RuleBase.Mode.CLASSIC, faults);
    if (rules == null) {
      throw new LawRefusedException(faults);
    }
    try {
      List<Known> cases = cases(all, ruled, rules);
      List<Wrong> wrong = new ArrayList<>();
      for (int at = 0; at < mutants.sites().size(); at++) {
        if (mutants.sites().get(at).where().file().startsWith("rules/" + country + "/")) {
          wrong.addAll(wrong(at, mutants, rules, cases));
        }
      }
      wrong.addAll(shifted(rules, cases));
      return tried(wrong);
    } finally {
      rules.dispose();
    }
  }

  // --- what is compiled, and which cases are asked ----------------------------------------------

  private List<Known> cases(List<CaseFile.Case> all, SortedSet<String> ruled, RuleBase rules) {
    List<Known> known = new ArrayList<>();
    for (CaseFile.Case each : all) {
      CaseFile.Case kept = kept(each, ruled);
      if (!kept.gives().isEmpty()) {
        Mutant none = Mutant.none();
        List<LawFault> failures = new CaseRun(Law.of(files, book, rules, none)).run(List.of(kept));
        if (!failures.isEmpty()) {
          throw new LawRefusedException(failures);
        }
        String asOf = kept.question().path("asOf").asString();
        known.add(new Known(kept, LocalDate.parse(asOf.substring(0, 10)), none.reached()));
      }
    }
    return known;
  }

  /** The case with the results that the compiled rules can give; none where it is not of here. */
  private CaseFile.Case kept(CaseFile.Case each, SortedSet<String> ruled) {
    boolean own = each.source().file().startsWith("rules/" + country + "/");
    boolean named = each.gives().keySet().stream().anyMatch(id -> of(id).equals(country));
    Map<RequirementId, String> gives = new LinkedHashMap<>(each.gives());
    gives.keySet().removeIf(id -> !(own || named) || !ruled.contains(of(id)));
    boolean whole = gives.size() == each.gives().size();
    return new CaseFile.Case(
        each.source(),
        each.name(),
        each.question(),
        gives,
        whole ? each.attaches() : null,
        each.change());
  }

  private static String of(RequirementId id) {
    return id.jurisdiction().substring(0, 2);
  }

  // --- the wrong laws ---------------------------------------------------------------------------

  private List<Wrong> wrong(int at, MutantRules mutants, RuleBase rules, List<Known> cases) {
    MutantRules.Site site = mutants.sites().get(at);
    List<Known> asked =
        cases.stream()
            .filter(each -> each.reached().get(at))
            .sorted(Comparator.comparing((Known each) -> !each.names(site.rule())))
            .toList();
    List<Wrong> found = new ArrayList<>();
    boolean whole = site.where().equals(site.rule().source());
    Operator leftOut = whole ? Operator.RULE_LEFT_OUT : Operator.PART_LEFT_OUT;
    String words = whole ? "rule `" + site.rule().name() + "`" : "`" + site.what() + "`";
    if (site.fault() == Fault.OTHER_PLACE) {
      for (String wider : wider(site.place())) {
        Law law = Law.of(files, book, rules, new Mutant(at, Fault.OTHER_PLACE, wider));
        String what =
            words + ": " + site.place() + " becomes " + wider.replace(Anywhere.CODE, "anywhere");
        found.add(new Wrong(Operator.PLACE_WIDENED, site.where(), what, law, asked));
      }
      return found;
    }
    if (site.fault() == Fault.NEGATED) {
      Law law = Law.of(files, book, rules, new Mutant(at, Fault.NEGATED, null));
      found.add(new Wrong(Operator.NEGATED, site.where(), words + " negated", law, asked));
    }
    if (whole || site.fault() == Fault.NEGATED || statements(site.rule()) > 1) {
      Law law = Law.of(files, book, rules, new Mutant(at, Fault.LEFT_OUT, null));
      found.add(new Wrong(leftOut, site.where(), words + " left out", law, asked));
    }
    return found;
  }

  private static long statements(RuleSource.Rule rule) {
    return rule.lines().stream().filter(RuleSource.Rule.Line::consequence).count();
  }

  /** What contains the place, or each of several: its country, unions, all the world. */
  private List<String> wider(String places) {
    List<String> names = Scene.names(places);
    List<String> found = new ArrayList<>();
    for (String name : names) {
      for (String wider : containers(name)) {
        List<String> changed = new ArrayList<>(names);
        changed.replaceAll(each -> each.equals(name) ? wider : each);
        found.add(String.join(" or ", changed));
      }
    }
    return found;
  }

  private List<String> containers(String code) {
    List<String> found = new ArrayList<>();
    Place.find(code).ifPresent(place -> place.containers().forEach(p -> found.add(p.code())));
    for (Jurisdiction union : book.jurisdictions()) {
      boolean contains =
          !union.members().isEmpty()
              && !union.code().equals(code)
              && Place.find(code).filter(place -> book.contains(union.code(), place)).isPresent();
      if (contains && !union.code().equals(Anywhere.CODE)) {
        found.add(union.code());
      }
    }
    found.add(Anywhere.CODE);
    return found;
  }

  private List<Wrong> shifted(RuleBase rules, List<Known> cases) {
    List<Wrong> found = new ArrayList<>();
    for (Jurisdiction jurisdiction : book.jurisdictions()) {
      if (jurisdiction.source().file().startsWith("jurisdictions/" + country + "/")) {
        for (ShiftedDates.Shifted shifted : ShiftedDates.of(jurisdiction)) {
          List<Known> asked =
              cases.stream().filter(each -> each.day().equals(shifted.changed())).toList();
          Law law = Law.of(files, shifted.in(book), rules, Mutant.none());
          String when = shifted.isLate() ? " a day late" : " a day early";
          String what = shifted.what() + ": " + shifted.day() + when;
          found.add(new Wrong(Operator.DATE_SHIFTED, shifted.where(), what, law, asked));
        }
      }
    }
    return found;
  }

  // --- trying -----------------------------------------------------------------------------------

  private List<Tried> tried(List<Wrong> wrong) {
    List<Callable<Tried>> tasks = new ArrayList<>();
    wrong.forEach(each -> tasks.add(() -> tried(each)));
    List<Tried> done = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Tried> task : threads.invokeAll(tasks)) {
        done.add(task.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cases were asked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a wrong law could not be tried", e.getCause());
    }
    return done;
  }

  private Tried tried(Wrong wrong) {
    boolean caught = wrong.cases().stream().anyMatch(each -> tells(wrong.law(), each.asked()));
    return new Tried(
        country, wrong.operator(), wrong.where(), wrong.what(), wrong.cases().size(), caught);
  }

  /** Whether the case comes out otherwise, or can no longer be asked. */
  private static boolean tells(Law law, CaseFile.Case asked) {
    try {
      return !new CaseRun(law).run(List.of(asked)).isEmpty();
    } catch (RuntimeException e) {
      return true; // law that fails at run time is noticed
    }
  }
}
