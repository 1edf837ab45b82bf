package org.licet.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where pointers stand in a tree, so that what is found in any order can be told in the order of
 * the text.
 */
final class Positions {
  private final JsonNode tree;
  private final int prefix;
  private final Map<JsonNode, Map<String, Integer>> members = new IdentityHashMap<>();

  /** The tree begins at that pointer, with which all others begin. */
  Positions(JsonNode tree, String pointer) {
    this.tree = tree;
    this.prefix = pointer.length();
  }

  /** The index at each level down to the pointer, or down to what would have held it. */
  int[] find(String pointer) {
    String[] segments = pointer.substring(prefix).split("/", -1);
    int[] path = new int[segments.length];
    JsonNode node = tree;
    for (int i = 1; i < segments.length; i++) {
      Integer index = index(node, segments[i]);
      if (index == null) {
        return Arrays.copyOf(path, i - 1);
      }
      path[i - 1] = index;
      node = node.isArray() ? node.get(index) : node.get(Pointers.name(segments[i]));
    }
    return Arrays.copyOf(path, segments.length - 1);
  }

  private @Nullable Integer index(JsonNode node, String segment) {
    if (node.isArray()) {
      return Integer.valueOf(segment);
    }
    return members.computeIfAbsent(node, Positions::number).get(Pointers.name(segment));
  }

  private static Map<String, Integer> number(JsonNode node) {
    Map<String, Integer> indexes = new HashMap<>();
    node.propertyNames().forEach(name -> indexes.put(name, indexes.size()));
    return indexes;
  }
}
