package org.licet.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.DatedRows;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.Provision;
import org.licet.law.Requirement;

/** The parts that pages about the law have in common, in words. */
record LawWords(Columns page, LocalDate day) {
  private static final String INDENT = "    ";

  static String review(Jurisdiction.@Nullable Review review) {
    return review == null
        ? "reviewed: no file says when"
        : "reviewed " + review.on() + ", " + review.by();
  }

  static String days(InForce inForce) {
    String from = inForce.from() == null ? "long in force" : "in force from " + inForce.from();
    return from + (inForce.to() == null ? "" : ", no longer on " + inForce.to());
  }

  /** What a requirement says, with the ways and exceptions of the day. */
  void requirement(Requirement r) {
    String effect = r.effect().name().toLowerCase(Locale.ROOT);
    String condition = r.condition() == null ? "" : " " + r.condition();
    page.add("", r.id() + "  " + effect + condition + ", " + days(r.inForce()));
    page.add(INDENT, r.text());
    page.add(INDENT + "citation: ", r.citation());
    page.add(INDENT + "confidence: ", r.confidence().word());
    page.add(INDENT + "remedy: ", r.remedy());
    if (r.note() != null) {
      page.add(INDENT + "note: ", r.note());
    }
    provisions("met", r.alternatives().values());
    provisions("unless", r.exceptions().values());
  }

  private void provisions(String lead, Collection<Provision> all) {
    for (Provision provision : all) {
      String label = INDENT + lead + " (" + provision.name() + ") ";
      if (!provision.inForce().on(day)) {
        page.add(label, "not on that day: " + days(provision.inForce()));
        continue;
      }
      page.add(label, provision.text() == null ? "" : provision.text());
      values(provision).forEach(value -> page.add(INDENT + INDENT, value));
    }
  }

  private static List<String> values(Provision p) {
    List<String> values = new java.util.ArrayList<>();
    values.add(days(p.inForce()));
    add(values, "citation: ", p.citation());
    add(values, "confidence: ", p.confidence() == null ? null : p.confidence().word());
    add(values, "type of licence: ", p.licenceType());
    add(values, "authority: ", p.authority());
    add(
        values,
        "purposes: ",
        p.purposes() == null ? null : p.purposes().stream().sorted().toList());
    add(values, "", p.readerInside() ? "the reader sits in the country" : null);
    add(values, "rests on a licence of: ", p.restsOn());
    add(values, "reader licensed in: ", p.licensed());
    add(values, "limits: ", p.limits());
    return values;
  }

  private static void add(List<String> values, String label, @Nullable Object value) {
    if (value != null) {
      values.add(label + value);
    }
  }

  /** The rows of the day. */
  void rows(List<DatedRows.Row> rows) {
    String list = "";
    for (DatedRows.Row row : rows) {
      if (!row.inForce().on(day)) {
        continue;
      }
      if (!row.list().equals(list)) {
        list = row.list();
        page.blank().add("", list);
      }
      String says = row.says().isEmpty() ? "" : row.says() + ", ";
      page.add(INDENT + row.what() + "  ", says + days(row.inForce()));
    }
  }
}
