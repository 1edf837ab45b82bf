package org.licet.evaluation;

import org.jspecify.annotations.Nullable;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.Requirement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The law on file as a whole: each place with its requirements, sorted. */
public final class LawWriter {
  private LawWriter() {}

  public static ObjectNode places(LawBook book) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", book.settings().version());
    json.put("digest", book.digest().value());
    json.put("completeFrom", book.settings().completeFrom().toString());
    ArrayNode places = json.putArray("places");
    book.jurisdictions().forEach(place -> place(place, book, places.addObject()));
    return json;
  }

  private static void place(Jurisdiction place, LawBook book, ObjectNode json) {
    json.put("code", place.code());
    json.put("name", place.name());
    json.put("divisionOf", place.divisionOf());
    json.put("completeFrom", text(place.completeFrom()));
    Jurisdiction.Review review = book.reviewOf(place);
    if (review == null) {
      json.putNull("reviewed");
    } else {
      json.putObject("reviewed").put("on", review.on().toString()).put("by", review.by());
    }
    ArrayNode members = json.putArray("members");
    place.members().stream().map(Object::toString).sorted().forEach(members::add);
    ArrayNode requirements = json.putArray("requirements");
    place.requirements().stream()
        .sorted(java.util.Comparator.comparing(Requirement::id))
        .forEach(requirement -> stated(requirement, requirements.addObject()));
  }

  /** What every answer about a requirement says of it. */
  static void stated(Requirement requirement, ObjectNode json) {
    json.put("id", requirement.id().toString());
    json.put("jurisdiction", requirement.id().jurisdiction());
    json.put("topic", requirement.id().topic().name());
    json.put("effect", requirement.effect().name());
    json.put("condition", requirement.condition());
    json.put("text", requirement.text());
    json.put("citation", requirement.citation());
    inForce(requirement.inForce(), json);
    json.put("confidence", requirement.confidence().word());
    json.put("remedy", requirement.remedy());
  }

  /** The first day in force, and the first no longer in force. */
  static void inForce(InForce inForce, ObjectNode json) {
    json.putObject("inForce").put("from", text(inForce.from())).put("to", text(inForce.to()));
  }

  /** The text that a value says itself as; {@code null} stays. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
