package org.licet.cli;

import java.time.LocalDate;
import java.util.List;
import org.licet.evaluation.DatedRows;
import org.licet.evaluation.RequirementWriter;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Requirement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The law of a place on a day. */
record PlacePage(Jurisdiction place, LawBook book, LocalDate day, LawGiven law)
    implements LawShow.LawPage {
  @Override
  public Columns columns() {
    Columns page = new Columns();
    LawWords words = new LawWords(page, day);
    page.add("", place.code() + "  " + place.name() + ", the law of " + day);
    page.add("", LawWords.review(book.reviewOf(place)));
    page.add("", law.place(place.source()));
    if (!place.members().isEmpty()) {
      List<String> members = place.members().stream().map(m -> m.code()).sorted().toList();
      page.add("members: ", String.join(" ", members));
    }
    for (Jurisdiction.Regulator regulator : place.regulators()) {
      String keeps = regulator.keeps() == null ? "" : ": " + regulator.keeps();
      String site = regulator.site() == null ? "" : " (" + regulator.site() + ")";
      page.add("regulator " + regulator.code() + "  ", regulator.name() + site + keeps);
    }
    for (Requirement requirement : ofTheDay()) {
      page.blank();
      words.requirement(requirement);
    }
    words.rows(DatedRows.of(place));
    if (!others().isEmpty()) {
      page.blank().add("not in force that day: ", String.join(", ", others()));
    }
    return page;
  }

  @Override
  public ObjectNode tree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", place.code()).put("name", place.name()).put("on", day.toString());
    LawJson.review(book.reviewOf(place), json);
    json.put("divisionOf", place.divisionOf());
    law.put(place.source(), json.putObject("source"));
    ArrayNode members = json.putArray("members");
    place.members().stream().map(m -> m.code()).sorted().forEach(members::add);
    ArrayNode regulators = json.putArray("regulators");
    for (Jurisdiction.Regulator regulator : place.regulators()) {
      ObjectNode entry = regulators.addObject().put("code", regulator.code());
      entry.put("name", regulator.name()).put("keeps", regulator.keeps());
      entry.put("site", regulator.site());
    }
    ArrayNode requirements = json.putArray("requirements");
    ofTheDay().forEach(r -> requirements.add(RequirementWriter.write(r, book, List.of())));
    LawJson.rows(DatedRows.of(place), day, law, json);
    others().forEach(json.putArray("notInForce")::add);
    return json;
  }

  private List<Requirement> ofTheDay() {
    return sorted().stream().filter(r -> r.inForce().on(day)).toList();
  }

  private List<String> others() {
    return sorted().stream().filter(r -> !r.inForce().on(day)).map(r -> r.id().toString()).toList();
  }

  private List<Requirement> sorted() {
    return book.requirements().stream()
        .filter(r -> r.id().jurisdiction().equals(place.code()))
        .toList();
  }
}
