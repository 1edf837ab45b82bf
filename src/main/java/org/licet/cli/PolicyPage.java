package org.licet.cli;

import java.time.LocalDate;
import java.util.List;
import org.licet.law.Policy;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of private bodies on a day. */
record PolicyPage(List<Policy> all, LocalDate day, LawGiven law) implements LawShow.LawPage {
  @Override
  public Columns columns() {
    Columns page = new Columns();
    page.add("", "Policy of private bodies on " + day + ". No law: it decides nothing.");
    Policy.Body body = null;
    for (Policy policy : ofTheDay()) {
      if (!policy.body().equals(body)) {
        body = policy.body();
        page.blank().add("", body.code() + "  " + body.name());
        page.add("", LawWords.review(body.reviewed()));
      }
      String days = LawWords.days(policy.inForce());
      page.blank()
          .add(
              "",
              "%s  %d %s, %s".formatted(policy.id(), policy.value(), policy.unit().word(), days));
      page.add("    ", policy.text());
      page.add("    citation: ", policy.citation());
      page.add("    confidence: ", policy.confidence().word());
      if (policy.note() != null) {
        page.add("    note: ", policy.note());
      }
    }
    return page;
  }

  @Override
  public ObjectNode tree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("on", day.toString());
    ArrayNode policies = json.putArray("policies");
    for (Policy policy : ofTheDay()) {
      ObjectNode entry = policies.addObject().put("id", policy.id());
      entry.put("body", policy.body().code()).put("name", policy.body().name());
      LawJson.review(policy.body().reviewed(), entry);
      entry.put("text", policy.text()).put("value", policy.value());
      entry.put("unit", policy.unit().word()).put("citation", policy.citation());
      LawJson.inForce(policy.inForce(), entry);
      entry.put("confidence", policy.confidence().word()).put("note", policy.note());
      law.put(policy.source(), entry.putObject("source"));
    }
    return json;
  }

  private List<Policy> ofTheDay() {
    return all.stream().filter(policy -> policy.inForce().on(day)).toList();
  }
}
