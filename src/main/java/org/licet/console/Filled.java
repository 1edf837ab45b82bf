package org.licet.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as it was filled in, with what is at fault beside each field. What was typed stays,
 * whatever comes of it.
 */
record Filled(List<Asked> asked, Map<String, List<String>> typed, Map<String, String> faults) {
  static final String OPEN = ".open";
  static final String AMOUNT = ".amount";
  static final String CURRENCY = ".currency";

  private static final String YES = "true";

  Filled {
    asked = List.copyOf(asked);
    typed = Map.copyOf(typed);
    faults = Map.copyOf(faults);
  }

  static Filled of(List<Asked> asked, Map<String, String[]> parameters) {
    Map<String, List<String>> typed = new HashMap<>();
    parameters.forEach((name, values) -> typed.put(name, List.of(values)));
    return new Filled(asked, typed, Map.of());
  }

  /** As it would have to be filled in to say what is on file. */
  static Filled of(List<Asked> asked, ObjectNode body) {
    Map<String, List<String>> typed = new HashMap<>();
    body.propertyStream().forEach(field -> type(field.getKey(), field.getValue(), typed));
    return new Filled(asked, typed, Map.of());
  }

  private static void type(String name, JsonNode value, Map<String, List<String>> typed) {
    if (value.isNull()) {
      typed.put(name + OPEN, List.of(YES));
    } else if (value.isObject()) {
      typed.put(name + AMOUNT, List.of(value.path("amount").asString("")));
      typed.put(name + CURRENCY, List.of(value.path("currency").asString("")));
    } else if (value.isArray()) {
      typed.put(name, value.valueStream().map(JsonNode::asString).toList());
    } else {
      typed.put(name, List.of(value.asString("")));
    }
  }

  /** What was typed, in the contract's form; what was left empty is not known. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    asked.forEach(field -> put(field, json));
    return json;
  }

  private void put(Asked field, ObjectNode json) {
    String name = field.name();
    switch (field.shape()) {
      case TEXT, PLACE, DAY, CHOICE -> {
        if (!one(name).isEmpty()) {
          json.put(name, one(name));
        }
      }
      case LAST_DAY -> {
        if (!one(name).isEmpty()) {
          json.put(name, one(name));
        } else if (is(name + OPEN)) {
          json.putNull(name);
        }
      }
      case CHOICES, LIST, PLACES -> {
        List<String> values = many(name);
        if (!values.isEmpty()) {
          ArrayNode list = json.putArray(name);
          values.forEach(list::add);
        }
      }
      case FLAG -> {
        if (!one(name).isEmpty()) {
          flag(name, json);
        }
      }
      case MONEY -> money(name, json);
    }
  }

  /** What is neither yes nor no is left as it is, to be refused where it is read. */
  private void flag(String name, ObjectNode json) {
    if (List.of(YES, "false").contains(one(name))) {
      json.put(name, is(name));
    } else {
      json.put(name, one(name));
    }
  }

  private void money(String name, ObjectNode json) {
    String amount = one(name + AMOUNT).replace(",", "");
    String currency = one(name + CURRENCY);
    if (amount.isEmpty() && currency.isEmpty()) {
      if (is(name + OPEN)) {
        json.putNull(name);
      }
      return;
    }
    ObjectNode money = json.putObject(name);
    if (amount.matches("\\d{1,15}(\\.\\d{1,4})?")) {
      money.put("amount", new BigDecimal(amount));
    } else {
      money.put("amount", amount);
    }
    money.put("currency", currency);
  }

  /** The same with each fault beside the field that its pointer leads to. */
  Filled with(FactsRefusedException refused) {
    Map<String, String> all = new HashMap<>(faults);
    for (Fault fault : refused.faults()) {
      String words = "found `%s`, expected %s".formatted(fault.found(), fault.expected());
      all.merge(field(fault.pointer()), words, (first, next) -> first + "; " + next);
    }
    return new Filled(asked, typed, all);
  }

  Filled with(String name, String fault) {
    Map<String, String> all = new HashMap<>(faults);
    all.put(name, fault);
    return new Filled(asked, typed, all);
  }

  /** What no field is at fault for stands under the empty name. */
  private String field(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .filter(part -> asked.stream().anyMatch(each -> each.name().equals(part)))
        .findFirst()
        .orElse("");
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  String fault(String name) {
    return faults.getOrDefault(name, "");
  }

  /** The first value typed, without blanks around it. */
  String one(String name) {
    List<String> values = typed.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  /** All values typed, also in one field with commas or blanks between them. */
  List<String> many(String name) {
    List<String> all = new ArrayList<>();
    typed
        .getOrDefault(name, List.of())
        .forEach(
            value ->
                Stream.of(value.split("[,;\\s]+", -1))
                    .filter(part -> !part.isEmpty())
                    .forEach(all::add));
    return all;
  }

  boolean is(String name) {
    return one(name).equals(YES);
  }

  /** The fields as the template shows them. */
  List<FilledField> fields(Offers offers) {
    return asked.stream().map(field -> new FilledField(field, this, offers)).toList();
  }
}
