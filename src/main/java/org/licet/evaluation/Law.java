package org.licet.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.facts.Question;
import org.licet.law.LawBook;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;

/** One law version, ready to judge: its book and its compiled rules. Safe for many threads. */
public final class Law implements AutoCloseable {
  private final LawFiles files;
  private final LawBook book;
  private final RuleBase rules;
  private final Planner planner;

  private Law(LawFiles files, LawBook book, RuleBase rules) {
    this(files, book, rules, new Planner(book, rules));
  }

  private Law(LawFiles files, LawBook book, RuleBase rules, Planner planner) {
    this.files = files;
    this.book = book;
    this.rules = rules;
    this.planner = planner;
  }

  /** Reads, checks and compiles; throws {@link LawRefusedException} with every fault. */
  public static Law compile(LawFiles files) {
    return compile(files, RuleBase.Mode.CLASSIC);
  }

  /** The law that travels in the jar, checked and compiled when that was built. */
  public static Law bundled() {
    LawFiles files = LawFiles.bundled();
    try (InputStream module = Law.class.getResourceAsStream("/META-INF/licet/law.kjar")) {
      if (module == null) {
        throw new IllegalStateException("the compiled law is not in the jar: build it with Maven");
      }
      RuleBase rules = RuleBase.load(module.readAllBytes(), RuleSource.lines(files).size());
      return new Law(files, LawBook.read(files), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Law compile(LawFiles files, RuleBase.Mode mode) {
    LawChecker.Checked checked = LawChecker.check(files);
    List<LawFault> faults = new ArrayList<>(checked.faults());
    RuleBase rules = faults.isEmpty() ? RuleBase.compile(checked.rules(), mode, faults) : null;
    if (rules == null || !faults.isEmpty()) {
      throw new LawRefusedException(faults);
    }
    return new Law(files, checked.requireBook(), rules);
  }

  static Law of(LawFiles files, LawBook book, RuleBase rules) {
    return new Law(files, book, rules);
  }

  /**
   * Law that is wrong in one place, by rules that are prepared for it; closing closes the rules.
   */
  static Law of(LawFiles files, LawBook book, RuleBase rules, Mutant mutant) {
    return new Law(files, book, rules, new Planner(book, rules, mutant));
  }

  public LawBook book() {
    return book;
  }

  public LawFiles files() {
    return files;
  }

  /** The rules about a requirement, as written; at least one where the requirement is on file. */
  public List<RuleText> rulesOf(RequirementId id) {
    return RuleText.about(id, book, files);
  }

  /** Every rule as written, by the requirements that it is about. */
  public SortedMap<RequirementId, List<RuleText>> rules() {
    List<RuleSource.Rule> lines = RuleSource.lines(files);
    SortedMap<RequirementId, List<RuleText>> byId = new TreeMap<>();
    for (Requirement requirement : book.requirements()) {
      byId.put(requirement.id(), RuleText.about(requirement.id(), book, lines));
    }
    return byId;
  }

  /** Judges a question on a UTC day. */
  public Judgement judge(Question question, LocalDate day) {
    return new Judgement(question, day, planner.plan(question, day));
  }

  /**
   * How the findings on a UTC day come about. Compiles rules anew: a matter of seconds.
   *
   * @param countries whose rules are looked at: codes of countries and unions that the question
   *     touches
   */
  public Derivation derive(Question question, LocalDate day, Collection<String> countries) {
    return new Deriving(this, question, day).derive(countries);
  }

  Planner planner() {
    return planner;
  }

  @Override
  public void close() {
    rules.dispose();
  }
}
