package org.licet.lawreview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.RuleText;
import org.licet.facts.Money;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.Jurisdiction.Adequacy;
import org.licet.law.Jurisdiction.Clause;
import org.licet.law.Jurisdiction.Listed;
import org.licet.law.LawFiles;
import org.licet.law.LawSettings;
import org.licet.law.Provision;
import org.licet.law.Requirement;

/**
 * What can change in a thing of the law, as texts by name, so that two versions are compared part
 * by part. Where it stands in a file is no part of it.
 */
final class Parts {
  static final String IN_FORCE = "in_force";
  private final Map<String, String> parts = new LinkedHashMap<>();

  private Parts() {}

  static Map<String, String> of(Requirement r, List<RuleText> rules) {
    Parts parts = new Parts();
    parts.put("effect", word(r.effect()));
    parts.put("condition", r.condition());
    parts.put("text", r.text());
    parts.put("citation", r.citation());
    parts.put(IN_FORCE, days(r.inForce()));
    parts.put("confidence", r.confidence().word());
    parts.put("remedy", r.remedy());
    parts.put("note", r.note());
    Money minimum = r.minimum();
    parts.put("minimum", minimum == null ? null : minimum.amount() + " " + minimum.currency());
    parts.put("readers", r.readers() == null ? null : word(r.readers()));
    r.alternatives().values().forEach(p -> parts.provision("alternative", p));
    r.exceptions().values().forEach(p -> parts.provision("exception", p));
    parts.put("order of exceptions", String.join(", ", r.exceptions().keySet()));
    r.attaches().values().forEach(parts::attached);
    parts.put("rule", rules.stream().map(RuleText::text).collect(Collectors.joining("\n")));
    return parts.parts;
  }

  static Map<String, String> of(Jurisdiction j) {
    Parts parts = new Parts();
    parts.put("name", j.name());
    parts.put(
        "reviewed", j.reviewed() == null ? null : j.reviewed().on() + ", " + j.reviewed().by());
    parts.put("complete_from", j.completeFrom());
    parts.put("division_of", j.divisionOf());
    parts.put("members", sorted(j.members()));
    for (Jurisdiction.Regulator each : j.regulators()) {
      parts.put("regulator " + each.code(), each.name() + "; " + each.keeps() + "; " + each.site());
    }
    for (Jurisdiction.Code code : j.codes()) {
      parts.add("code of " + code.kind() + " " + new TreeMap<>(code.values()), code.means());
    }
    j.adequacy().forEach(row -> parts.add("adequacy of " + row.place(), words(row)));
    for (Clause row : j.clauses()) {
      parts.add("clauses of type " + row.type(), days(row.inForce()));
    }
    j.lists().forEach((name, rows) -> rows.forEach(row -> parts.listed(name, row)));
    return parts.parts;
  }

  static Map<String, String> of(LawSettings s) {
    Parts parts = new Parts();
    parts.put("version", s.version());
    parts.put("complete_from", s.completeFrom());
    parts.put("review_months", s.reviewMonths());
    parts.put("coverage: text", s.coverage().text());
    parts.put("coverage: citation", s.coverage().citation());
    parts.put("coverage: confidence", s.coverage().confidence().word());
    parts.put("coverage: remedy", s.coverage().remedy());
    parts.put("licensing_by_division", sorted(s.licensingByDivision()));
    return parts.parts;
  }

  /** The sentences of the rule language: what each means, by its words. */
  static Map<String, String> sentences(LawFiles files) {
    Parts parts = new Parts();
    for (String text : files.under("rules/sentences", ".dsl").values()) {
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        int means = line.indexOf('=');
        parts.put("`" + line.substring(0, Math.max(means, 0)) + "`", line.substring(means + 1));
      }
    }
    return parts.parts;
  }

  static String days(InForce inForce) {
    String from = inForce.from() == null ? "long in force" : "from " + inForce.from();
    return inForce.to() == null ? from : from + ", until before " + inForce.to();
  }

  private void provision(String kind, Provision p) {
    String head = kind + " " + p.name() + ": ";
    put(head + "text", p.text());
    put(head + "citation", p.citation());
    put(head + IN_FORCE, days(p.inForce()));
    put(head + "confidence", p.confidence() == null ? null : p.confidence().word());
    put(head + "type", p.licenceType());
    put(head + "authority", p.authority());
    put(head + "purposes", p.purposes() == null ? null : sorted(p.purposes()));
    put(head + "reader_inside", p.readerInside() ? "true" : null);
    put(head + "rests_on", p.restsOn() == null ? null : word(p.restsOn()));
    put(head + "licensed", p.licensed() == null ? null : word(p.licensed()));
    put(head + "limits", p.limits());
  }

  private void attached(Requirement.Attached a) {
    put(
        "attaches " + a.code(),
        a.text() + " (" + a.citation() + "; " + a.confidence().word() + "; " + a.remedy() + ")");
  }

  private void listed(String name, Listed row) {
    add(
        "list " + name + ": " + row.place(),
        (row.except() ? "excepted, " : "") + days(row.inForce()));
  }

  private static String words(Adequacy row) {
    String attaches = row.attaches() == null ? "" : ", attaches " + row.attaches();
    return row.scope() + ", " + days(row.inForce()) + ", " + row.instrument() + attaches;
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, value.toString());
    }
  }

  /** One row more of that name: rows follow each other in time. */
  private void add(String name, String row) {
    parts.merge(name, row, (old, more) -> old + "; " + more);
  }

  private static String sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** By name, those that read otherwise in the two, with both texts; {@code null} is absent. */
  static SortedMap<String, Both> otherwise(Map<String, String> was, Map<String, String> is) {
    SortedMap<String, Both> found = new TreeMap<>();
    was.forEach((name, text) -> found.put(name, new Both(text, is.get(name))));
    is.forEach((name, text) -> found.put(name, new Both(was.get(name), text)));
    found.values().removeIf(both -> java.util.Objects.equals(both.was(), both.is()));
    return found;
  }

  record Both(@Nullable String was, @Nullable String is) {}
}
