package org.licet.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.DatedRows;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts that pages about the law have in common, as JSON. */
final class LawJson {
  private LawJson() {}

  static void review(Jurisdiction.@Nullable Review review, ObjectNode json) {
    if (review == null) {
      json.putNull("reviewed");
    } else {
      json.putObject("reviewed").put("on", review.on().toString()).put("by", review.by());
    }
  }

  static void inForce(InForce inForce, ObjectNode json) {
    json.putObject("inForce").put("from", text(inForce.from())).put("to", text(inForce.to()));
  }

  static void rows(List<DatedRows.Row> rows, LocalDate day, LawGiven law, ObjectNode json) {
    ArrayNode list = json.putArray("rows");
    for (DatedRows.Row row : rows) {
      if (row.inForce().on(day)) {
        ObjectNode entry = list.addObject().put("list", row.list()).put("what", row.what());
        entry.put("says", row.says());
        inForce(row.inForce(), entry);
        law.put(row.source(), entry);
      }
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
