package org.licet.lawreview;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.Derivation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Reason;
import org.licet.law.Effect;
import org.licet.law.RequirementId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON. */
public final class ExplanationWriter {
  private ExplanationWriter() {}

  public static ObjectNode write(Explanation explanation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("day", explanation.day().toString());
    ArrayNode touched = json.putArray("touched");
    for (Explanation.Touched each : explanation.touched()) {
      ObjectNode place = touched.addObject();
      place.put("pointer", each.pointer()).put("role", each.role());
      place.put("place", each.place() == null ? null : each.place().code());
      each.jurisdictions().forEach(place.putArray("jurisdictions")::add);
    }
    ArrayNode law = json.putArray("law");
    for (Explanation.OnFile each : explanation.law()) {
      ObjectNode place = law.addObject().put("place", each.code()).put("name", each.name());
      each.inForce().stream().map(RequirementId::toString).forEach(place.putArray("inForce")::add);
      each.notInForce().stream()
          .map(RequirementId::toString)
          .forEach(place.putArray("notInForce")::add);
    }
    Derivation derivation = explanation.derivation();
    ArrayNode fired = json.putArray("fired");
    for (Derivation.Fired each : derivation.fired()) {
      fired
          .addObject()
          .put("rule", each.rule().name())
          .put("where", each.rule().source().toString())
          .put("row", each.row());
    }
    ArrayNode asked = json.putArray("asked");
    derivation.asked().forEach(each -> asked(asked.addObject(), each));
    ArrayNode silent = json.putArray("silent");
    for (Derivation.Silent each : derivation.silent()) {
      silent
          .addObject()
          .put("rule", each.rule().name())
          .put("where", each.where().toString())
          .put("doesNotHold", each.condition());
    }
    ArrayNode looked = json.putArray("daysLookedAt");
    derivation.looked().forEach(day -> looked.add(day.toString()));
    json.set("decision", DecisionWriter.write(explanation.decision()));
    return json;
  }

  private static void asked(ObjectNode json, Derivation.Asked asked) {
    json.put("id", asked.requirement().id().toString());
    json.put("inForce", asked.inForce());
    json.put("result", result(asked));
    put(json, "applies", asked.applies());
    put(json, "met", asked.met());
    ObjectNode exceptions = json.putObject("exceptions");
    for (Map.Entry<String, Reason> exception : asked.exceptions().entrySet()) {
      put(exceptions, exception.getKey(), exception.getValue());
    }
  }

  /** What came out, in the words of case files, or that it is not in force. */
  public static String result(Derivation.Asked asked) {
    if (!asked.inForce()) {
      return "NOT_IN_FORCE";
    }
    boolean condition = asked.requirement().effect() == Effect.CONDITIONS;
    return switch (asked.finding()) {
      case Finding.Unmet unmet -> condition ? "ATTACHED" : "UNMET";
      case Finding.Met met -> condition ? "NOT_ATTACHED" : "MET";
      case Finding.Waived waived ->
          condition ? "NOT_ATTACHED" : "WAIVED(" + waived.exception().name() + ")";
      case Finding.NotApplicable none -> condition ? "NOT_ATTACHED" : "NOT_APPLICABLE";
    };
  }

  private static void put(ObjectNode json, String name, @Nullable Reason reason) {
    if (reason != null) {
      write(json.putObject(name), reason);
    }
  }

  private static void write(ObjectNode json, Reason reason) {
    json.put("truth", reason.truth().name());
    json.put("words", reason.words());
    json.put("looksAt", reason.looksAt());
    if (!reason.parts().isEmpty()) {
      ArrayNode parts = json.putArray("parts");
      reason.parts().forEach(part -> write(parts.addObject(), part));
    }
  }
}
