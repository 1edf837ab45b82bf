package org.licet.console;

import java.util.List;

/** A field of a form as the template shows it. */
record FilledField(Asked asked, Filled filled, Offers offers) {
  private static final List<String> FLAGS = List.of("true", "false");

  String name() {
    return asked.name();
  }

  String label() {
    return asked.label();
  }

  String hint() {
    return asked.hint();
  }

  String fault() {
    return filled.fault(name());
  }

  String value() {
    return isTyped() ? String.join(", ", typed()) : filled.one(name());
  }

  private List<String> typed() {
    return filled.many(name());
  }

  private boolean isTyped() {
    return asked.shape() == Asked.Shape.LIST || asked.shape() == Asked.Shape.PLACES;
  }

  boolean isText() {
    return switch (asked.shape()) {
      case TEXT, PLACE, LIST, PLACES, DAY, LAST_DAY -> true;
      case CHOICE, CHOICES, FLAG, MONEY -> false;
    };
  }

  /** A browser would drop what is no day from a field for one. */
  String type() {
    boolean day = asked.shape() == Asked.Shape.DAY || asked.shape() == Asked.Shape.LAST_DAY;
    return day && value().matches("|\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
  }

  boolean isLastDay() {
    return asked.shape() == Asked.Shape.LAST_DAY;
  }

  boolean isChoice() {
    return asked.shape() == Asked.Shape.CHOICE || asked.shape() == Asked.Shape.FLAG;
  }

  boolean isChoices() {
    return asked.shape() == Asked.Shape.CHOICES;
  }

  boolean isMoney() {
    return asked.shape() == Asked.Shape.MONEY;
  }

  boolean open() {
    return filled.is(name() + Filled.OPEN);
  }

  String amount() {
    return filled.one(name() + Filled.AMOUNT);
  }

  String currency() {
    return filled.one(name() + Filled.CURRENCY);
  }

  List<Option> options() {
    return asked.shape() == Asked.Shape.FLAG
        ? FLAGS.stream()
            .map(flag -> new Option(flag, flag.equals("true") ? "Yes" : "No", is(flag)))
            .toList()
        : asked.choices().stream()
            .map(choice -> new Option(choice, Words.title(choice), is(choice)))
            .toList();
  }

  private boolean is(String value) {
    return isChoices() ? typed().contains(value) : filled.one(name()).equals(value);
  }

  /** The id of the list of values that are offered; empty where none are. */
  String list() {
    return offered().isEmpty() ? "" : "offers-" + name();
  }

  List<Option> offered() {
    return offers.of(asked);
  }
}
