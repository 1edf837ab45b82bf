package org.licet.cli;

import org.licet.evaluation.LawReport;
import org.licet.evaluation.LawReport.Country;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code licet law check --json} prints. */
record LawReportJson(LawReport report, LawGiven law) {
  ObjectNode tree() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("clean", report.isClean());
    json.put("cases", report.cases());
    law.put(report.faults(), json.putArray("faults"));
    ArrayNode countries = json.putArray("countries");
    report.countries().forEach(country -> put(country, countries.addObject()));
    return json;
  }

  private static void put(Country country, ObjectNode json) {
    json.put("code", country.code());
    json.put("onSheet", country.onSheet());
    json.put("encoded", country.encoded());
    json.put("tested", country.tested());
    country.gaps().forEach(json.putArray("missing")::add);
  }
}
