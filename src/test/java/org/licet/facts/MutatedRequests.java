package org.licet.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests from a seed that were valid before one thing in each was changed, for tests of what is
 * refused and what is not gained.
 */
public final class MutatedRequests {
  /** What may come of it. */
  public enum Kind {
    /** A field is gone: a valid question that knows less. */
    FIELD_REMOVED,
    /** An entry of a list is gone: a valid question. */
    ENTRY_REMOVED,
    /** Surely no question: refused. */
    CORRUPTED,
    /** Bytes were changed at random: refused mostly, and read as another question now and then. */
    SCRAMBLED
  }

  /**
   * A request and what was done to it.
   *
   * @param what where and what was changed, for the message of a test that fails
   */
  public record Mutation(Kind kind, String what, ObjectNode before, byte[] body) {
    @Override
    public String toString() {
      return kind
          + " "
          + what
          + "\nbefore: "
          + before
          + "\nafter: "
          + new String(body, StandardCharsets.UTF_8);
    }
  }

  private record Spot(JsonNode parent, String name, int index) {
    JsonNode value() {
      return parent.isArray() ? parent.get(index) : parent.get(name);
    }

    void replace(JsonNode value) {
      if (parent instanceof ArrayNode array) {
        array.set(index, value);
      } else {
        ((ObjectNode) parent).set(name, value);
      }
    }

    void remove() {
      if (parent instanceof ArrayNode array) {
        array.remove(index);
      } else {
        ((ObjectNode) parent).remove(name);
      }
    }
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> NULLABLE = Set.of("expires", "perClaim", "subspecialty");
  private static final Set<String> FREE = Set.of("id", "facility", "insurer");
  private static final String HOLE = "f6a9b1c2-hole";
  private static final List<String> NO_VALUES =
      List.of(
          "NaN",
          "-Infinity",
          "01",
          "+1",
          ".5",
          "'a'",
          "undefined",
          "1e99999",
          "\"\\ud800\"",
          "\"\\x\"",
          "\"",
          "[".repeat(60) + "]".repeat(60),
          "{",
          "/**/1",
          "\"a\nb\"",
          "\"\\u0000\"",
          "tru");

  private final Dice dice;
  private final RandomQuestions questions;

  public MutatedRequests(long seed) {
    this.dice = new Dice(seed, RandomQuestions.DAY);
    this.questions = new RandomQuestions(seed);
  }

  /** A mutation of a random question. */
  public Mutation next() {
    return mutate(FactsWriter.write(questions.next()));
  }

  /** A mutation of a request that is valid; the tree stays as it is. */
  public Mutation mutate(ObjectNode valid) {
    ObjectNode tree = valid.deepCopy();
    List<Spot> spots = new ArrayList<>();
    collect(tree, spots);
    if (spots.isEmpty()) {
      return done(Kind.CORRUPTED, "a list of it", valid, "[" + tree + "]");
    }
    Spot spot = dice.oneOf(spots);
    return switch (dice.below(4)) {
      case 0 -> removed(valid, tree, spot);
      case 1 -> retyped(valid, tree, spot);
      case 2 -> broken(valid, tree, spot);
      default -> scrambled(valid);
    };
  }

  private static Mutation removed(ObjectNode valid, ObjectNode tree, Spot spot) {
    spot.remove();
    Kind kind = spot.parent.isArray() ? Kind.ENTRY_REMOVED : Kind.FIELD_REMOVED;
    return done(kind, "without " + spot.name + " " + spot.index, valid, tree.toString());
  }

  /**
   * The tree with one value that has another type, or that nothing may have, or with one field
   * more.
   */
  private Mutation retyped(ObjectNode valid, ObjectNode tree, Spot spot) {
    JsonNode value = spot.value();
    JsonNode other =
        switch (value.getNodeType()) {
          case STRING ->
              dice.oneOf(
                  NODES.numberNode(7),
                  NODES.stringNode(FREE.contains(spot.name) ? "" : "~?"),
                  NODES.stringNode(value.stringValue() + "\u0007"),
                  NODES.booleanNode(true),
                  NODES.objectNode());
          case ARRAY -> dice.oneOf(NODES.objectNode(), NODES.stringNode("US"), many());
          case OBJECT ->
              dice.oneOf(
                  NODES.arrayNode(),
                  NODES.stringNode("X"),
                  ((ObjectNode) value.deepCopy()).put("patientName", "DOE^JANE"));
          case NUMBER ->
              dice.oneOf(NODES.numberNode(-1), NODES.stringNode("1"), NODES.numberNode(1e15));
          default -> NODES.numberNode(0);
        };
    boolean noNull = !spot.parent.isArray() && NULLABLE.contains(spot.name);
    spot.replace(dice.chance(0.2) && !noNull ? NODES.nullNode() : other);
    return done(Kind.CORRUPTED, "retyped " + spot.name + " " + spot.index, valid, tree.toString());
  }

  /** A text that is no JSON any more, or none that is read. */
  private Mutation broken(ObjectNode valid, ObjectNode tree, Spot spot) {
    String text = tree.toString();
    switch (dice.below(7)) {
      case 0:
        return done(Kind.CORRUPTED, "cut", valid, text.substring(0, dice.below(text.length())));
      case 1:
        return done(
            Kind.CORRUPTED,
            "more after the end",
            valid,
            text + dice.oneOf("x", "{}", ",", "]", "\u0000"));
      case 2:
        return done(Kind.CORRUPTED, "a byte order mark", valid, "\uFEFF" + text);
      case 3:
        return notUtf8(valid, text);
      case 4:
        return twice(valid, tree);
      default:
        String noValue = dice.oneOf(NO_VALUES);
        spot.replace(NODES.stringNode(HOLE));
        return done(
            Kind.CORRUPTED,
            noValue + " at " + spot.name + " " + spot.index,
            valid,
            tree.toString().replace("\"" + HOLE + "\"", noValue));
    }
  }

  private Mutation notUtf8(ObjectNode valid, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = dice.below(bytes.length + 1);
    byte[] body = Arrays.copyOf(bytes, bytes.length + 1);
    System.arraycopy(bytes, at, body, at + 1, bytes.length - at);
    body[at] = (byte) (int) dice.oneOf(0xFF, 0xC0, 0xFE);
    return new Mutation(Kind.CORRUPTED, "no UTF-8 at byte " + at, valid, body);
  }

  private Mutation twice(ObjectNode valid, ObjectNode tree) {
    String first = dice.oneOf(List.copyOf(tree.propertyNames()));
    String text = "{\"" + first + "\":" + tree.get(first) + "," + tree.toString().substring(1);
    return done(Kind.CORRUPTED, first + " twice", valid, text);
  }

  private Mutation scrambled(ObjectNode valid) {
    byte[] body = valid.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = 1 + dice.below(3); i > 0; i--) {
      int at = dice.below(body.length);
      body[at] = (byte) (dice.chance(0.5) ? body[at] ^ 1 << dice.below(8) : dice.below(256));
    }
    return new Mutation(Kind.SCRAMBLED, "bytes", valid, body);
  }

  private static JsonNode many() {
    ArrayNode many = NODES.arrayNode();
    for (int i = 0; i <= Fields.MOST_ENTRIES; i++) {
      many.add("US");
    }
    return many;
  }

  private static void collect(JsonNode node, List<Spot> spots) {
    node.propertyNames().forEach(name -> spots.add(new Spot(node, name, -1)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      spots.add(new Spot(node, "", i));
    }
    node.forEach(child -> collect(child, spots));
  }

  private static Mutation done(Kind kind, String what, ObjectNode before, String body) {
    return new Mutation(kind, what, before, body.getBytes(StandardCharsets.UTF_8));
  }
}
