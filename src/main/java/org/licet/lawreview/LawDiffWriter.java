package org.licet.lawreview;

import org.jspecify.annotations.Nullable;
import org.licet.facts.FactsWriter;
import org.licet.lawreview.Effects.Counted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A difference of two law versions as JSON. */
public final class LawDiffWriter {
  private LawDiffWriter() {}

  public static ObjectNode write(LawDiff diff) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    version(json.putObject("older"), diff.older());
    version(json.putObject("newer"), diff.newer());
    ArrayNode changes = json.putArray("changes");
    diff.changes().forEach(change -> change(changes.addObject(), change));
    ArrayNode effects = json.putArray("effects");
    diff.effects().forEach(each -> effects(effects.addObject(), each));
    return json;
  }

  private static void version(ObjectNode json, LawDiff.Version version) {
    json.put("version", version.version()).put("digest", version.digest().value());
  }

  private static void change(ObjectNode json, Change change) {
    json.put("kind", change.kind().name());
    json.put("subject", change.subject());
    json.put("part", change.part());
    json.put("was", change.was());
    json.put("is", change.is());
    json.put("source", text(change.source()));
  }

  private static void effects(ObjectNode json, Effects effects) {
    json.put("asked", effects.asked());
    json.put("questions", effects.questions());
    json.put("seconds", effects.seconds());
    json.put("questionsPerSecond", Math.round(effects.rate()));
    ObjectNode answered = json.putObject("answered");
    effects.answered().forEach((outcome, count) -> answered.put(outcome.name(), count));
    json.put("reworded", effects.reworded());
    json.put("changed", effects.changed());
    ArrayNode outcomes = json.putArray("outcomes");
    for (Counted<Effects.OutcomeTurn> each : effects.outcomes()) {
      outcomes
          .addObject()
          .put("before", each.what().before().name())
          .put("after", each.what().after().name())
          .put("count", each.count());
    }
    ArrayNode turns = json.putArray("turns");
    effects.turns().forEach(each -> turn(turns.addObject(), each));
  }

  private static void turn(ObjectNode json, Counted<Turn> counted) {
    Turn turn = counted.what();
    json.put("id", turn.id().toString());
    json.put("was", turn.was());
    json.put("is", turn.is());
    json.put("before", turn.before().name());
    json.put("after", turn.after().name());
    json.put("decides", turn.decides());
    json.put("count", counted.count());
    ArrayNode examples = json.putArray("examples");
    for (Effects.Example example : counted.examples()) {
      ObjectNode shown = examples.addObject();
      shown.put("label", example.label());
      shown.set("question", FactsWriter.write(example.question()));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
