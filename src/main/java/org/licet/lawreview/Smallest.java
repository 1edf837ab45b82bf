package org.licet.lawreview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Predicate;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.FactsWriter;
import org.licet.facts.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a question smaller: leaves out every fact without which it still shows the same. */
final class Smallest {
  private final Predicate<Question> shows;

  Smallest(Predicate<Question> shows) {
    this.shows = shows;
  }

  /** The length of a question written on one line. */
  static int size(Question question) {
    return FactsWriter.write(question).toString().length();
  }

  static final Comparator<Question> BY_SIZE =
      Comparator.comparingInt(Smallest::size).thenComparing(q -> FactsWriter.write(q).toString());

  /** Goes through the facts, large ones first, until none can be left out. */
  Question of(Question question) {
    ObjectNode tree = FactsWriter.write(question);
    boolean smaller = true;
    while (smaller) {
      smaller = thin(tree, tree);
    }
    return FactsReader.read(tree, "");
  }

  private boolean thin(ObjectNode root, JsonNode at) {
    boolean smaller = false;
    if (at instanceof ObjectNode object) {
      for (String name : new ArrayList<>(object.propertyNames())) {
        if (object == root && name.equals("asOf")) {
          continue;
        }
        JsonNode value = object.get(name);
        object.remove(name);
        if (shown(root)) {
          smaller = true;
        } else {
          object.set(name, value);
          smaller |= thin(root, value);
        }
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        JsonNode value = array.remove(i);
        if (shown(root)) {
          smaller = true;
        } else {
          array.insert(i, value);
          smaller |= thin(root, value);
        }
      }
    }
    return smaller;
  }

  private boolean shown(ObjectNode tree) {
    try {
      return shows.test(FactsReader.read(tree, ""));
    } catch (FactsRefusedException e) {
      return false; // half an amount, for example, is no question
    }
  }
}
