package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import org.licet.law.Source;

/**
 * What the cases would notice: law that is wrong on purpose in one place, again and again, and
 * whether some case then comes out otherwise than it says.
 */
public final class LawMutation {
  private LawMutation() {}

  /** How the law is wrong. */
  public enum Operator {
    RULE_LEFT_OUT("rule left out"),
    /** A line, or a clause of one: a condition that is left out always holds. */
    PART_LEFT_OUT("line or clause left out"),
    /** A condition or a clause says the contrary; what is not known stays so in a clause. */
    NEGATED("condition or clause negated"),
    /** The place that contains it, a union that does, or anywhere. */
    PLACE_WIDENED("place widened"),
    DATE_SHIFTED("date a day early or late");

    private final String words;

    Operator(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One wrong law.
   *
   * @param country the code of the country or union
   * @param what is wrong, in words
   * @param asked how many cases come by the place that is wrong
   * @param caught whether one of them came out otherwise
   */
  public record Tried(
      String country, Operator operator, Source where, String what, int asked, boolean caught) {}

  /**
   * Tries all wrong laws of some countries and unions, on as many threads as there are processors.
   * The law has to be sound and all its cases have to come out as they say.
   *
   * @param countries the codes; empty is all
   * @param done is told of each country when it is through
   */
  public static List<Tried> of(
      LawFiles files, Collection<String> countries, Consumer<List<Tried>> done) {
    LawBook book = LawBook.read(files).with(Anywhere.JURISDICTION);
    CaseFile.All cases = CaseFile.read(files, new ArrayList<>());
    List<Tried> all = new ArrayList<>();
    for (String country : countries.isEmpty() ? countries(files) : new TreeSet<>(countries)) {
      List<Tried> tried = new CountryMutation(files, book, country).run(cases.cases());
      done.accept(tried);
      all.addAll(tried);
    }
    return all;
  }

  /** The countries and unions that have rules of their own. */
  public static SortedSet<String> countries(LawFiles files) {
    SortedSet<String> found = new TreeSet<>();
    files.under("rules", ".dslr").keySet().forEach(path -> found.add(path.split("/")[1]));
    return found;
  }
}
