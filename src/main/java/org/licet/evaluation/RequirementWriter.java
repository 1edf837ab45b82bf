package org.licet.evaluation;

import java.util.List;
import java.util.Map;
import org.licet.facts.Money;
import org.licet.law.LawBook;
import org.licet.law.Provision;
import org.licet.law.Requirement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is on file about one requirement: what it says, its history, and its rules as written.
 */
public final class RequirementWriter {
  private final Requirement requirement;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private RequirementWriter(Requirement requirement) {
    this.requirement = requirement;
  }

  public static ObjectNode write(Requirement requirement, LawBook book, List<RuleText> rules) {
    RequirementWriter writer = new RequirementWriter(requirement);
    LawWriter.stated(requirement, writer.json);
    writer.details();
    writer.history(book);
    writer.rules(rules);
    return writer.json;
  }

  private void details() {
    json.put("note", requirement.note());
    json.put("readers", LawWriter.text(requirement.readers()));
    Money minimum = requirement.minimum();
    if (minimum == null) {
      json.putNull("minimum");
    } else {
      json.putObject("minimum").put("amount", minimum.amount()).put("currency", minimum.currency());
    }
    provisions(json.putArray("alternatives"), requirement.alternatives());
    provisions(json.putArray("exceptions"), requirement.exceptions());
    ArrayNode attaches = json.putArray("attaches");
    for (Requirement.Attached attached : requirement.attaches().values()) {
      attaches
          .addObject()
          .put("code", attached.code())
          .put("text", attached.text())
          .put("citation", attached.citation())
          .put("confidence", attached.confidence().word())
          .put("remedy", attached.remedy());
    }
    json.putObject("source")
        .put("file", requirement.source().file())
        .put("line", requirement.source().line());
  }

  private static void provisions(ArrayNode list, Map<String, Provision> provisions) {
    for (Provision provision : provisions.values()) {
      ObjectNode item = list.addObject();
      item.put("label", provision.name());
      item.put("text", provision.text());
      item.put("citation", provision.citation());
      LawWriter.inForce(provision.inForce(), item);
      item.put("confidence", provision.confidence() == null ? null : provision.confidence().word());
      item.put("limits", provision.limits());
    }
  }

  /** The law that ended when this began, and the reverse. */
  private void history(LawBook book) {
    ObjectNode history = json.putObject("history");
    ArrayNode follows = history.putArray("follows");
    book.follows(requirement).forEach(other -> entry(follows, other));
    ArrayNode precedes = history.putArray("precedes");
    book.precedes(requirement).forEach(other -> entry(precedes, other));
  }

  private static void entry(ArrayNode list, Requirement other) {
    ObjectNode entry = list.addObject().put("id", other.id().toString());
    LawWriter.inForce(other.inForce(), entry);
  }

  private void rules(List<RuleText> rules) {
    ArrayNode list = json.putArray("rules");
    for (RuleText rule : rules) {
      list.addObject()
          .put("file", rule.source().file())
          .put("line", rule.source().line())
          .put("text", rule.text());
    }
  }
}
