package org.licet.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, String> texts;
  private final Collection<LawFault> faults;
  private final List<Case> cases = new ArrayList<>();
  private final Map<RequirementId, Map<String, String>> never = new TreeMap<>();

  private CaseFile(Map<String, String> texts, Collection<LawFault> faults) {
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * One case.
   *
   * @param question in the contract's form
   * @param gives the result that is expected of each requirement
   * @param attaches codes of conditions that rows attach; {@code null} where the case does not say
   * @param change how the question differs from the one it starts from
   */
  record Case(
      Source source,
      String name,
      JsonNode question,
      Map<RequirementId, String> gives,
      @Nullable List<String> attaches,
      Change change) {}

  /**
   * What a case changes in the question it starts from.
   *
   * @param given the file of that question; {@code null} where it is written out
   */
  public record Change(@Nullable String given, Map<String, JsonNode> set, List<String> remove) {}

  /** The question that a file's cases start from, and its file. */
  private record Given(@Nullable String file, JsonNode question) {}

  /** All cases of a law version, and what is said never to come out of a requirement. */
  record All(List<Case> cases, Map<RequirementId, Map<String, String>> never) {
    All and(All more) {
      List<Case> both = new ArrayList<>(cases);
      both.addAll(more.cases);
      Map<RequirementId, Map<String, String>> none = new TreeMap<>(never);
      none.putAll(more.never);
      return new All(both, none);
    }
  }

  static All read(LawFiles files, Collection<LawFault> faults) {
    return read(files.files(), files.under("rules", ".cases.yaml").keySet(), faults);
  }

  /**
   * The cases of some files.
   *
   * @param texts by path, these files and the questions that their cases start from
   */
  static All read(
      Map<String, String> texts, Collection<String> paths, Collection<LawFault> faults) {
    CaseFile reader = new CaseFile(texts, faults);
    paths.forEach(path -> reader.addFile(path, Objects.requireNonNull(texts.get(path))));
    return new All(reader.cases, reader.never);
  }

  private void addFile(String path, String text) {
    YamlFields file = YamlFields.read(path, text, faults);
    if (file == null) {
      return;
    }
    Given given = given(path, file);
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
  private Given given(String path, YamlFields file) {
    JsonNode given = file.json("given");
    if (given == null || !given.isString()) {
      return new Given(null, given == null ? JsonNodeFactory.instance.objectNode() : given);
    }
    String base = path.substring(0, path.lastIndexOf('/') + 1) + given.stringValue();
    String text = texts.get(base);
    YamlFields read = text == null ? null : YamlFields.read(base, text, faults);
    if (read == null) {
      file.fault("given", "`" + base + "` is no file of the law");
      return new Given(base, JsonNodeFactory.instance.objectNode());
    }
    return new Given(base, read.json());
  }

  private void addCase(YamlFields entry, Given given) {
    JsonNode question = given.question().deepCopy();
    Change change = change(entry, question, given.file());
    Map<RequirementId, String> gives = new LinkedHashMap<>();
    YamlFields results = entry.map("gives");
    for (String id : results.names()) {
      gives.put(id(results, id), results.text(id));
    }
    List<String> attaches = entry.has("attaches") ? entry.texts("attaches") : null;
    cases.add(new Case(entry.source(), entry.text("name"), question, gives, attaches, change));
    entry.textOrNull("note");
    entry.done();
  }

  private static Change change(YamlFields entry, JsonNode question, @Nullable String given) {
    Map<String, JsonNode> written = new LinkedHashMap<>();
    YamlFields set = entry.map("set");
    for (String pointer : set.names()) {
      JsonNode value = set.json(pointer);
      if (value != null && !put(question, pointer, value.deepCopy())) {
        set.fault(pointer, "`" + pointer + "` leads nowhere in the facts given");
      } else if (value != null) {
        written.put(pointer, value);
      }
    }
    List<String> removed = entry.texts("remove");
    for (String pointer : removed) {
      if (!remove(question, pointer)) {
        entry.fault("remove", "`" + pointer + "` is not among the facts given");
      }
    }
    return new Change(given, written, removed);
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
