package org.licet.law;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/**
 * One mapping of a YAML file, read field by field. A fault is noted with its line and reading goes
 * on with a stand-in, so that all faults are found at once; whoever reads a file must not use what
 * was read where {@code faults} is not empty.
 */
public final class YamlFields {
  private static final LocalDate STAND_IN = LocalDate.of(1970, 1, 1);
  private final String file;
  private final Node node;
  private final Collection<LawFault> faults;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  private YamlFields(String file, Node node, Collection<LawFault> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "expected a mapping of fields");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (fields.put(key, tuple.getValueNode()) != null) {
        fault(tuple.getKeyNode(), "`" + key + "` stands twice");
      }
      keys.put(key, tuple.getKeyNode());
    }
  }

  public static @Nullable YamlFields read(String file, String text, Collection<LawFault> faults) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(4 << 20);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        faults.add(new LawFault(new Source(file, 1, 1), "the file is empty"));
        return null;
      }
      return new YamlFields(file, root, faults);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      faults.add(new LawFault(new Source(file, line, column), "is no YAML: " + e.getProblem()));
      return null;
    }
  }

  public Source source() {
    return source(node);
  }

  public Source source(String field) {
    return source(keys.getOrDefault(field, node));
  }

  public boolean has(String field) {
    asked.add(field);
    return fields.containsKey(field);
  }

  public Set<String> names() {
    asked.addAll(fields.keySet());
    return fields.keySet();
  }

  public String text(String field) {
    String found = textOrNull(field);
    if (found != null) {
      return found;
    }
    if (!fields.containsKey(field)) {
      fault(node, "has no `" + field + "`; expected a text");
    } else {
      fault(fields.get(field), "`" + field + "` is empty; expected a text");
    }
    return "";
  }

  public @Nullable String textOrNull(String field) {
    asked.add(field);
    Node value = fields.get(field);
    if (value == null || isNull(value)) {
      return null;
    }
    if (!(value instanceof ScalarNode scalar)) {
      fault(value, "`" + field + "`: expected a text");
      return null;
    }
    String text = scalar.getValue().strip();
    return text.isEmpty() ? null : text;
  }

  @Nullable LocalDate day(String field) {
    String text = textOrNull(field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(
          fields.get(field), "`" + field + "`: `" + text + "` is no day, for example `2026-01-31`");
      return STAND_IN;
    }
  }

  LocalDate requireDay(String field) {
    LocalDate day = day(field);
    if (day == null) {
      fault(node, "has no `" + field + "`; expected a day, for example `2026-01-31`");
      return STAND_IN;
    }
    return day;
  }

  boolean flag(String field) {
    String text = textOrNull(field);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      fault(fields.get(field), "`" + field + "`: `" + text + "` is neither `true` nor `false`");
    }
    return "true".equals(text);
  }

  <E extends Enum<E>> @Nullable E choiceOrNull(String field, Class<E> type) {
    String text = textOrNull(field);
    if (text == null) {
      return null;
    }
    E found = choice(type, text);
    if (found == null) {
      fault(
          fields.get(field),
          "`" + field + "`: `" + text + "` is none of " + List.of(type.getEnumConstants()));
    }
    return found;
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) {
    E found = choiceOrNull(field, type);
    if (found == null && textOrNull(field) == null) {
      fault(node, "has no `" + field + "`; expected one of " + List.of(type.getEnumConstants()));
    }
    return found == null ? type.getEnumConstants()[0] : found;
  }

  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(field)) {
      if (item instanceof ScalarNode scalar && !isNull(item)) {
        texts.add(scalar.getValue());
      } else {
        fault(item, "`" + field + "`: expected a text");
      }
    }
    return texts;
  }

  public List<YamlFields> list(String field) {
    return items(field).stream().map(item -> new YamlFields(file, item, faults)).toList();
  }

  /** The fields of a mapping; an empty one where it is not written. */
  public YamlFields map(String field) {
    asked.add(field);
    Node value = fields.get(field);
    if (value == null || isNull(value)) {
      return new YamlFields(file, emptyMapping(), faults);
    }
    return new YamlFields(file, value, faults);
  }

  /** Notes every field that nobody asked for. */
  public void done() {
    for (String field : fields.keySet()) {
      if (!asked.contains(field)) {
        fault(
            keys.get(field),
            "`" + field + "` is no field here; expected one of " + String.join(", ", asked));
      }
    }
  }

  public void fault(String field, String message) {
    faults.add(new LawFault(source(field), message));
  }

  /** A value as JSON; {@code null} where it is not written. */
  public @Nullable JsonNode json(String field) {
    asked.add(field);
    Node value = fields.get(field);
    return value == null ? null : YamlJson.of(value);
  }

  /** All of it as JSON. */
  public JsonNode json() {
    return YamlJson.of(node);
  }

  private List<Node> items(String field) {
    asked.add(field);
    Node value = fields.get(field);
    if (value == null || isNull(value)) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(value, "`" + field + "`: expected a list");
    return List.of();
  }

  private void fault(@Nullable Node at, String message) {
    faults.add(new LawFault(source(at == null ? node : at), message));
  }

  private Source source(Node at) {
    Mark mark = at.getStartMark();
    return mark == null
        ? new Source(file, 1, 1)
        : new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Node emptyMapping() {
    return new MappingNode(
        org.yaml.snakeyaml.nodes.Tag.MAP,
        List.of(),
        org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar
        && scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL);
  }

  private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    return null;
  }
}
