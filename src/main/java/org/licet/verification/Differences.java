package org.licet.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two decisions, one line for each place; entries of lists are known by their
 * id and code.
 */
final class Differences {
  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  static List<String> between(JsonNode attested, JsonNode again) {
    Differences differences = new Differences();
    differences.add("", attested, again);
    return differences.lines;
  }

  private void add(String where, JsonNode attested, JsonNode again) {
    if (attested.equals(again)) {
      return;
    }
    if (attested.isObject() && again.isObject()) {
      TreeSet<String> names = new TreeSet<>(attested.propertyNames());
      names.addAll(again.propertyNames());
      names.forEach(
          name ->
              add(
                  where + (where.isEmpty() ? "" : ".") + name,
                  attested.path(name),
                  again.path(name)));
    } else if (isListOfEntries(attested) && isListOfEntries(again)) {
      addEntries(where, byId(attested), byId(again));
    } else {
      lines.add("%s: attested %s, now %s".formatted(where, words(attested), words(again)));
    }
  }

  private void addEntries(
      String where, Map<String, JsonNode> attested, Map<String, JsonNode> again) {
    int before = lines.size();
    TreeSet<String> ids = new TreeSet<>(attested.keySet());
    ids.addAll(again.keySet());
    for (String id : ids) {
      JsonNode then = attested.get(id);
      JsonNode now = again.get(id);
      if (then == null || now == null) {
        lines.add(
            "%s %s: %s"
                .formatted(
                    where,
                    id,
                    then == null ? "not attested, there now" : "attested, not there now"));
      } else {
        add(where + " " + id, then, now);
      }
    }
    if (lines.size() == before) {
      lines.add(where + ": the same entries in another order");
    }
  }

  private static boolean isListOfEntries(JsonNode node) {
    return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
  }

  private static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (JsonNode entry : list) {
      String id =
          entry.path("id").asString(entry.path("pointer").asString(""))
              + " "
              + entry.path("code").asString("");
      String key = id.isBlank() ? entry.path("text").asString("entry") : id.strip();
      while (entries.putIfAbsent(key, entry) != null) {
        key += "'";
      }
    }
    return entries;
  }

  private static String words(JsonNode node) {
    return node.isMissingNode() ? "nothing" : "`" + node + "`";
  }
}
