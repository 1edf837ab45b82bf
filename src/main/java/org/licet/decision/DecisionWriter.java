package org.licet.decision;

import org.licet.decision.Answer.Condition;
import org.licet.decision.Answer.Stated;
import org.licet.decision.Answer.Warning;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A decision in the contract's JSON. */
public final class DecisionWriter {
  private DecisionWriter() {}

  public static ObjectNode write(Decision decision) {
    Answer answer = decision.answer();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("asOf", decision.asOf().toString());
    json.put("outcome", answer.outcome().name());
    ArrayNode requirements = json.putArray("requirements");
    answer.requirements().forEach(stated -> write(stated, requirements.addObject()));
    ArrayNode conditions = json.putArray("conditions");
    answer.conditions().forEach(condition -> write(condition, conditions.addObject()));
    ArrayNode warnings = json.putArray("warnings");
    for (Warning warning : answer.warnings()) {
      warnings.addObject().put("pointer", warning.pointer()).put("text", warning.text());
    }
    json.put("confidence", answer.confidence().word());
    json.put("validUntil", decision.validUntil() == null ? null : decision.validUntil().toString());
    json.putObject("law")
        .put("version", decision.lawVersion())
        .put("digest", decision.lawDigest().value());
    return json;
  }

  private static void write(Stated stated, ObjectNode json) {
    json.put("id", stated.id().toString());
    json.put("jurisdiction", stated.id().jurisdiction());
    json.put("topic", stated.id().topic().name());
    json.put("status", stated.status().name());
    json.put("text", stated.text());
    json.put("citation", stated.citation());
    ArrayNode because = json.putArray("because");
    stated.because().forEach(because::add);
    json.put("confidence", stated.confidence().word());
    Stated.Waiver exception = stated.exception();
    if (exception == null) {
      json.putNull("exception");
    } else {
      json.putObject("exception")
          .put("label", exception.label())
          .put("text", exception.text())
          .put("citation", exception.citation());
    }
    json.put("remedy", stated.remedy());
  }

  private static void write(Condition condition, ObjectNode json) {
    json.put("id", condition.id().toString());
    json.put("code", condition.code());
    json.put("jurisdiction", condition.id().jurisdiction());
    json.put("topic", condition.id().topic().name());
    json.put("text", condition.text());
    json.put("citation", condition.citation());
    json.put("confidence", condition.confidence().word());
    json.put("remedy", condition.remedy());
  }
}
