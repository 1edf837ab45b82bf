package org.licet.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a value of the contract is written in a cell of a table. An empty cell is not known. */
enum Cell {
  TEXT,
  /** Values with spaces between them. */
  LIST,
  /** A last day, or {@value #OPEN}. */
  LAST_DAY,
  /** An amount and its currency, or {@value #UNLIMITED}. */
  MONEY;

  static final String OPEN = "open-ended";
  static final String UNLIMITED = "unlimited";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?) (\\S+)");

  /** What a spreadsheet would take for a formula, behind as many apostrophes as there are. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  JsonNode read(String text) {
    return switch (this) {
      case TEXT -> NODES.stringNode(text);
      case LAST_DAY -> text.equals(OPEN) ? NODES.nullNode() : NODES.stringNode(text);
      case LIST -> {
        ArrayNode list = NODES.arrayNode();
        Pattern.compile(" +").splitAsStream(text.strip()).forEach(list::add);
        yield list;
      }
      case MONEY -> money(text);
    };
  }

  String write(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return "";
    }
    return switch (this) {
      case TEXT -> value.asString("");
      case LAST_DAY -> value.isNull() ? OPEN : value.asString();
      case LIST ->
          StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asString)
              .collect(Collectors.joining(" "));
      case MONEY ->
          value.isNull()
              ? UNLIMITED
              : value.path("amount").decimalValue().toPlainString()
                  + " "
                  + value.path("currency").asString();
    };
  }

  /** A value as it stands in a CSV file: text, and no formula, whoever opens it. */
  static String guarded(String value) {
    return FORMULA.matcher(value).matches() ? "'" + value : value;
  }

  /** The value that {@link #guarded} guards. */
  static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** What is no amount is left as it is, so that reading it refuses it with its name. */
  private static JsonNode money(String text) {
    if (text.equals(UNLIMITED)) {
      return NODES.nullNode();
    }
    var matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return NODES.stringNode(text);
    }
    ObjectNode money = NODES.objectNode();
    money.put("amount", new BigDecimal(matcher.group(1)));
    money.put("currency", matcher.group(2));
    return money;
  }
}
