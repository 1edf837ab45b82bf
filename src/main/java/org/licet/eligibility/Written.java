package org.licet.eligibility;

import java.util.Collection;
import org.licet.decision.Decider;
import org.licet.law.LawBook;
import org.licet.law.RequirementId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all answers write in the same way. */
final class Written {
  private Written() {}

  static void law(ObjectNode answer, Decider decider) {
    LawBook book = decider.law().book();
    answer
        .putObject("law")
        .put("version", book.settings().version())
        .put("digest", book.digest().value());
  }

  static void ids(ArrayNode array, Collection<RequirementId> ids) {
    ids.forEach(id -> array.add(id.toString()));
  }
}
