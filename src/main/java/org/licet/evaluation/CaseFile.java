package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.RequirementId;
import org.licet.law.Source;
import org.licet.law.YamlFields;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code rules/**.cases.yaml}: questions that are changed in one thing, and what comes out of
 * each.
 */
final class CaseFile {
  private final LawFiles files;
  private final Collection<LawFault> faults;
  private final List<Case> cases = new ArrayList<>();
  private final Map<RequirementId, Map<String, String>> never = new TreeMap<>();

  private CaseFile(LawFiles files, Collection<LawFault> faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * One case.
   *
   * @param question in the contract's form
   * @param gives the result that is expected of each requirement
   * @param attaches codes of conditions that rows attach; {@code null} where the case does not say
   */
  record Case(
      Source source,
      String name,
      JsonNode question,
      Map<RequirementId, String> gives,
      @Nullable List<String> attaches) {}

  /** All cases of a law version, and what is said never to come out of a requirement. */
  record All(List<Case> cases, Map<RequirementId, Map<String, String>> never) {}

  static All read(LawFiles files, Collection<LawFault> faults) {
    CaseFile reader = new CaseFile(files, faults);
    files.under("rules", ".cases.yaml").forEach(reader::addFile);
    return new All(reader.cases, reader.never);
  }

  private void addFile(String path, String text) {
    YamlFields file = YamlFields.read(path, text, faults);
    if (file == null) {
      return;
    }
    JsonNode given = given(path, file);
    for (YamlFields entry : file.list("cases")) {
      addCase(entry, given);
    }
    YamlFields unreachable = file.map("never");
    for (String id : unreachable.names()) {
      YamlFields results = unreachable.map(id);
      for (String result : results.names()) {
        never
            .computeIfAbsent(id(unreachable, id), key -> new TreeMap<>())
            .put(result, results.text(result));
      }
    }
    file.done();
  }

  /** The question that a file's cases start from: written out, or the name of a file beside it. */
  private JsonNode given(String path, YamlFields file) {
    JsonNode given = file.json("given");
    if (given == null || !given.isString()) {
      return given == null ? JsonNodeFactory.instance.objectNode() : given;
    }
    String base = path.substring(0, path.lastIndexOf('/') + 1) + given.stringValue();
    String text = files.files().get(base);
    YamlFields read = text == null ? null : YamlFields.read(base, text, faults);
    if (read == null) {
      file.fault("given", "`" + base + "` is no file of the law");
      return JsonNodeFactory.instance.objectNode();
    }
    return read.json();
  }

  private void addCase(YamlFields entry, JsonNode given) {
    JsonNode question = given.deepCopy();
    YamlFields set = entry.map("set");
    for (String pointer : set.names()) {
      JsonNode value = set.json(pointer);
      if (value != null && !put(question, pointer, value)) {
        set.fault(pointer, "`" + pointer + "` leads nowhere in the facts given");
      }
    }
    for (String pointer : entry.texts("remove")) {
      if (!remove(question, pointer)) {
        entry.fault("remove", "`" + pointer + "` is not among the facts given");
      }
    }
    Map<RequirementId, String> gives = new LinkedHashMap<>();
    YamlFields results = entry.map("gives");
    for (String id : results.names()) {
      gives.put(id(results, id), results.text(id));
    }
    List<String> attaches = entry.has("attaches") ? entry.texts("attaches") : null;
    cases.add(new Case(entry.source(), entry.text("name"), question, gives, attaches));
    entry.textOrNull("note");
    entry.done();
  }

  private static RequirementId id(YamlFields fields, String text) {
    return RequirementId.find(text)
        .orElseGet(
            () -> {
              fields.fault(text, "`" + text + "` is no requirement id");
              return new RequirementId("ZZ", org.licet.law.Topic.COVERAGE, 1);
            });
  }

  private static boolean remove(JsonNode question, String pointer) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = question.at(path.head());
    if (question.at(path).isMissingNode()) {
      return false;
    }
    if (parent instanceof ObjectNode object) {
      object.remove(path.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      array.remove(path.last().getMatchingIndex());
    }
    return true;
  }

  private static boolean put(JsonNode question, String pointer, JsonNode value) {
    JsonNode at = question;
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      JsonNode next = i == steps.length - 1 ? value : child(at, steps[i]);
      if (next == null || next.isMissingNode()) {
        next = steps[i + 1].matches("[0-9]+|-") ? array() : JsonNodeFactory.instance.objectNode();
      }
      if (!store(at, steps[i], next)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private static JsonNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static @Nullable JsonNode child(JsonNode at, String step) {
    if (at instanceof ArrayNode array) {
      return step.equals("-") ? null : array.get(Integer.parseInt(step));
    }
    return at.get(step);
  }

  private static boolean store(JsonNode at, String step, JsonNode value) {
    if (at instanceof ObjectNode object) {
      object.set(step, value);
      return true;
    }
    if (!(at instanceof ArrayNode array)) {
      return false;
    }
    int index = step.equals("-") ? array.size() : Integer.parseInt(step);
    if (index > array.size()) {
      return false;
    }
    if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
    return true;
  }
}
