package org.licet.cli;

import org.licet.evaluation.CaseReport;
import org.licet.evaluation.CaseReport.Answer;
import org.licet.evaluation.CaseReport.Gap;
import org.licet.evaluation.CaseReport.Told;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code licet law test --json} prints. */
record CaseReportJson(CaseReport report, LawGiven law) {
  ObjectNode tree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("clean", report.isClean());
    json.put("cases", report.told().size());
    json.put("requirements", report.requirements());
    ArrayNode failures = json.putArray("failures");
    report.failures().forEach(failure -> put(failure, failures.addObject()));
    ArrayNode gaps = json.putArray("gaps");
    report.gaps().forEach(gap -> put(gap, gaps.addObject()));
    return json;
  }

  private void put(Told told, ObjectNode json) {
    json.put("name", told.name());
    law.put(told.source(), json);
    json.put("given", told.given().isEmpty() ? null : law.file(told.given()));
    json.putObject("set").setAll(told.set());
    told.removed().forEach(json.putArray("remove")::add);
    ArrayNode answers = json.putArray("answers");
    for (Answer wrong : told.wrong()) {
      ObjectNode answer = answers.addObject();
      answer.put("about", wrong.about());
      answer.put("expected", wrong.expected()).put("found", wrong.found());
      wrong.because().forEach(answer.putArray("because")::add);
    }
  }

  private void put(Gap gap, ObjectNode json) {
    json.put("id", gap.id().toString());
    law.put(gap.source(), json);
    gap.missing().forEach(json.putArray("missing")::add);
  }
}
