package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Source;

/** The dated rows of a place's file: decisions, kinds of safeguard and lists of places. */
public final class DatedRows {
  private static final Pattern ADEQUACY = Pattern.compile("adequate under ([A-Z]+)");
  private static final Pattern CLAUSES = Pattern.compile("clauses of the ([A-Z]+) list");
  private static final Pattern LIST =
      Pattern.compile("on the ([a-z_]+) list of ([A-Z]+(?:-[A-Z0-9]+)?)");

  private DatedRows() {}

  /**
   * One row.
   *
   * @param list {@code adequacy}, {@code clauses} or the name of a list, and whose it is
   * @param what the place or the kind of safeguard
   * @param says what the row says of it; may be empty
   */
  public record Row(String list, String what, String says, InForce inForce, Source source) {}

  /** All of a place's. */
  public static List<Row> of(Jurisdiction place) {
    List<Row> rows = new ArrayList<>(adequacy(place));
    rows.addAll(clauses(place));
    place.lists().keySet().forEach(name -> rows.addAll(list(place, name)));
    return rows;
  }

  /** Those that rules look into. */
  public static List<Row> namedBy(List<RuleText> rules, LawBook book) {
    List<Row> rows = new ArrayList<>();
    for (RuleText rule : rules) {
      Matcher adequacy = ADEQUACY.matcher(rule.text());
      while (adequacy.find()) {
        book.jurisdiction(adequacy.group(1)).ifPresent(place -> rows.addAll(adequacy(place)));
      }
      Matcher clauses = CLAUSES.matcher(rule.text());
      while (clauses.find()) {
        book.jurisdiction(clauses.group(1)).ifPresent(place -> rows.addAll(clauses(place)));
      }
      Matcher list = LIST.matcher(rule.text());
      while (list.find()) {
        String name = list.group(1);
        book.jurisdiction(list.group(2)).ifPresent(place -> rows.addAll(list(place, name)));
      }
    }
    return rows.stream().distinct().toList();
  }

  private static List<Row> adequacy(Jurisdiction place) {
    String list = "adequacy of " + place.code();
    return place.adequacy().stream()
        .map(
            r ->
                new Row(
                    list, r.place(), r.scope() + ", " + r.instrument(), r.inForce(), r.source()))
        .toList();
  }

  private static List<Row> clauses(Jurisdiction place) {
    String list = "clauses of " + place.code();
    return place.clauses().stream()
        .map(r -> new Row(list, r.type().name(), "", r.inForce(), r.source()))
        .toList();
  }

  private static List<Row> list(Jurisdiction place, String name) {
    String list = name + " of " + place.code();
    return place.lists().getOrDefault(name, List.of()).stream()
        .map(r -> new Row(list, r.place(), r.except() ? "except" : "", r.inForce(), r.source()))
        .toList();
  }
}
