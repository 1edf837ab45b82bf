package org.licet.law;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/** A YAML file as a tree, in which each value knows its line. */
record YamlTree(String file, Node root) {
  /** Nothing where it is no YAML; {@link YamlFields} says why. */
  static Optional<YamlTree> of(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(4 << 20);
    try {
      return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)))
          .map(root -> new YamlTree(file, root));
    } catch (MarkedYAMLException e) {
      return Optional.empty();
    }
  }

  /** As editors read it, by the core schema of YAML 1.2: {@code NO} is a text. */
  JsonNode json() {
    return YamlJson.of(root);
  }

  /**
   * Where a value stands, or, as far as the path leads, the value that it should stand in.
   *
   * @param steps names of fields and indices of lists
   */
  Source source(List<Object> steps) {
    Node at = root;
    for (Object step : steps) {
      Node next = child(at, step);
      if (next == null) {
        break;
      }
      at = next;
    }
    return source(at);
  }

  /** Where the name of a field stands, in the value at that path. */
  Source name(List<Object> steps, String field) {
    Node at = root;
    for (Object step : steps) {
      Node next = child(at, step);
      at = next == null ? at : next;
    }
    if (at instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field)) {
          return source(key);
        }
      }
    }
    return source(at);
  }

  /** Every text, also those that name fields. */
  void scalars(Consumer<ScalarNode> each) {
    List<Node> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      switch (open.removeLast()) {
        case ScalarNode scalar -> each.accept(scalar);
        case SequenceNode list -> open.addAll(list.getValue());
        case MappingNode mapping -> {
          for (NodeTuple tuple : mapping.getValue()) {
            open.add(tuple.getKeyNode());
            open.add(tuple.getValueNode());
          }
        }
        default -> {} // an alias leads to one of these
      }
    }
  }

  Source source(Node at) {
    var mark = at.getStartMark();
    return new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static @org.jspecify.annotations.Nullable Node child(Node at, Object step) {
    if (at instanceof SequenceNode list && step instanceof Integer index) {
      return index < list.getValue().size() ? list.getValue().get(index) : null;
    }
    if (at instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
          return tuple.getValueNode();
        }
      }
    }
    return null;
  }
}
