package org.licet.lawreview;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.decision.DecisionWriter;
import org.licet.evaluation.Derivation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Reason;
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

  /** What came out, in a word. */
  public static String result(Derivation.Asked asked) {
    return switch (asked.finding()) {
      case Finding.Met met -> "MET";
      case Finding.Unmet unmet -> "UNMET";
      case Finding.Waived waived -> "WAIVED(" + waived.exception().name() + ")";
      case Finding.NotApplicable none -> asked.inForce() ? "NOT_APPLICABLE" : "NOT_IN_FORCE";
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
