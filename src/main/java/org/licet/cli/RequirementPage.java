package org.licet.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.evaluation.DatedRows;
import org.licet.evaluation.RequirementWriter;
import org.licet.evaluation.RuleText;
import org.licet.law.LawBook;
import org.licet.law.Requirement;
import tools.jackson.databind.node.ObjectNode;

/** A requirement on a day, with its rules. */
record RequirementPage(
    Requirement requirement, LawBook book, List<RuleText> rules, LocalDate day, LawGiven law)
    implements LawShow.LawPage {
  @Override
  public Columns columns() {
    Columns page = new Columns();
    LawWords words = new LawWords(page, day);
    String code = requirement.id().jurisdiction();
    page.add("", book.name(code) + ", the law of " + day);
    page.add("", LawWords.review(book.reviewOf(book.requireJurisdiction(code)))).blank();
    if (!requirement.inForce().on(day)) {
      page.add("", "Not in force on " + day + ".");
    }
    words.requirement(requirement);
    values(page);
    history(page, "before: ", book.follows(requirement));
    history(page, "after: ", book.precedes(requirement));
    page.add("    ", law.place(requirement.source()));
    words.rows(DatedRows.namedBy(rules, book));
    for (RuleText rule : rules) {
      page.blank().add("", law.place(rule.source()));
      rule.text().lines().forEach(page::verbatim);
    }
    return page;
  }

  private void values(Columns page) {
    if (requirement.minimum() != null) {
      page.add(
          "    minimum: ", requirement.minimum().amount() + " " + requirement.minimum().currency());
    }
    if (requirement.readers() != null) {
      String where = requirement.readers().name().toLowerCase(Locale.ROOT);
      page.add("    readers: ", where + " the place");
    }
    for (Requirement.Attached attached : requirement.attaches().values()) {
      page.add("    attaches " + attached.code() + "  ", attached.text());
      page.add("        citation: ", attached.citation());
      page.add("        remedy: ", attached.remedy());
    }
  }

  private static void history(Columns page, String label, List<Requirement> others) {
    if (!others.isEmpty()) {
      page.add(
          "    " + label,
          others.stream()
              .map(other -> other.id() + ", " + LawWords.days(other.inForce()))
              .collect(Collectors.joining("; ")));
    }
  }

  @Override
  public ObjectNode tree() {
    ObjectNode json = RequirementWriter.write(requirement, book, rules);
    json.put("on", day.toString());
    json.put("inForceThatDay", requirement.inForce().on(day));
    LawJson.review(book.reviewOf(book.requireJurisdiction(requirement.id().jurisdiction())), json);
    LawJson.rows(DatedRows.namedBy(rules, book), day, law, json);
    return json;
  }
}
