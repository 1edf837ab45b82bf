package org.licet.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/**
 * The fields of one JSON object, read one by one. A field that is absent gives {@code null}; one
 * that is faulty is noted and gives {@code null} too. In the end {@link #done} refuses the object
 * with every fault in it, those of fields that nobody asked for among them.
 *
 * <pre>{@code
 * Fields body = Fields.of(bytes);
 * String reference = body.required("reference", Form.ID);
 * Question question = FactsReader.readFacts(body);
 * body.done();
 * }</pre>
 */
public final class Fields {
  /** The longest list that is read. */
  static final int MOST_ENTRIES = 1_000;

  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 4;

  private final JsonNode object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(JsonNode object, String pointer, Faults faults) {
    this.object = object.isObject() ? object : JsonNodeFactory.instance.objectNode();
    this.pointer = pointer;
    this.faults = faults;
    if (!object.isObject()) {
      faults.add(pointer, shown(object), () -> "an object");
    }
  }

  /**
   * The fields of a JSON text; refuses at once what is no JSON, and in the end a key that is there
   * twice.
   */
  public static Fields of(byte[] json) {
    Faults faults = new Faults();
    return new Fields(StrictJson.parse(json, faults), "", faults);
  }

  /**
   * The fields of an object that stands at that pointer of something larger; empty for the whole.
   */
  public static Fields of(JsonNode object, String pointer) {
    return new Fields(object, pointer, new Faults());
  }

  /** Whether the object has a field, faulty or not. */
  public boolean has(String name) {
    return object.has(name);
  }

  public <T> @Nullable T one(String name, Form<T> form) {
    JsonNode value = value(name);
    return value == null ? null : read(value, at(name), form);
  }

  public <T> @Nullable T required(String name, Form<T> form) {
    if (!object.has(name)) {
      refuse(name, "nothing", form.expected().apply(""));
    }
    return one(name, form);
  }

  /** A field that may be {@code null}, where that says no more than its absence. */
  <T> @Nullable T oneOrNull(String name, Form<T> form) {
    return isNull(name) ? null : one(name, form);
  }

  public <T> @Nullable List<T> many(String name, Form<T> form) {
    return elements(name, (value, at) -> read(value, at, form));
  }

  public <T> @Nullable Set<T> set(String name, Form<T> form) {
    List<T> many = many(name, form);
    return many == null ? null : Set.copyOf(many);
  }

  public <T> @Nullable T object(String name, Function<Fields, ? extends @Nullable T> reader) {
    JsonNode value = value(name);
    return value == null ? null : read(value, at(name), reader);
  }

  public <T> @Nullable List<T> objects(
      String name, Function<Fields, ? extends @Nullable T> reader) {
    return elements(name, (value, at) -> read(value, at, reader));
  }

  public @Nullable Boolean flag(String name) {
    JsonNode value = value(name);
    if (value == null || value.isBoolean()) {
      return value == null ? null : value.booleanValue();
    }
    refuse(name, shown(value), "true or false");
    return null;
  }

  /** The last day of a paper, {@code null} being written for open-ended. */
  @Nullable Expiry expiry(String name) {
    if (isNull(name)) {
      return Expiry.OPEN_ENDED;
    }
    LocalDate day = one(name, Form.DAY.or("null where open-ended"));
    return day == null ? null : new Expiry(day);
  }

  /**
   * An amount of money: not negative, at most 15 digits, 4 of them decimals, so that it is exact in
   * every JSON reader (RFC 8785 writes doubles).
   */
  @Nullable BigDecimal amount(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    BigDecimal amount =
        value instanceof NumericNode number && !number.isNaN() ? number.decimalValue() : null;
    if (amount == null || amount.signum() < 0 || !isShort(amount.stripTrailingZeros())) {
      refuse(name, shown(value), "a number from 0, with at most 15 digits, 4 of them decimals");
      return null;
    }
    return amount;
  }

  private static boolean isShort(BigDecimal amount) {
    return amount.scale() <= MOST_DECIMALS
        && amount.precision() - Math.min(amount.scale(), 0) <= MOST_DIGITS;
  }

  /** Notes a fault of a field that the caller found. */
  public void refuse(String name, String found, String expected) {
    faults.add(at(name), found, () -> expected);
  }

  boolean isNull(String name) {
    known.add(name);
    JsonNode value = object.get(name);
    return value != null && value.isNull();
  }

  /** Refuses fields that nobody asked for, and with them every fault found so far. */
  public void done() {
    noteUnknown();
    faults.refuse(object, pointer);
  }

  private void noteUnknown() {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        faults.add(at(name), "the field `" + name + "`", () -> knownInPlaceOf(name));
      }
    }
  }

  private String knownInPlaceOf(String name) {
    return Spelling.nearest(name, known)
        .map(near -> "`" + near + "`?")
        .orElseGet(() -> "one of `" + String.join("`, `", known) + "`");
  }

  private interface ElementReader<T> {
    @Nullable T read(JsonNode value, String pointer);
  }

  private <T> @Nullable List<T> elements(String name, ElementReader<T> reader) {
    JsonNode list = value(name);
    if (list == null) {
      return null;
    }
    if (!list.isArray() || list.size() > MOST_ENTRIES) {
      String found = list.isArray() ? "a list of " + list.size() : shown(list);
      refuse(name, found, "a list of at most " + MOST_ENTRIES + " entries");
      return null;
    }
    List<T> out = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      T element = reader.read(list.get(i), Pointers.element(at(name), i));
      if (element != null) {
        out.add(element);
      }
    }
    return out;
  }

  private <T> @Nullable T read(JsonNode value, String at, Form<T> form) {
    T read = value.isString() ? form.read().apply(value.stringValue()).orElse(null) : null;
    if (read == null) {
      String found = value.isString() ? value.stringValue() : "";
      faults.add(at, shown(value), () -> form.expected().apply(found));
    }
    return read;
  }

  private <T> @Nullable T read(
      JsonNode value, String at, Function<Fields, ? extends @Nullable T> reader) {
    Fields fields = new Fields(value, at, faults);
    T read = reader.apply(fields);
    fields.noteUnknown();
    return read;
  }

  private @Nullable JsonNode value(String name) {
    if (isNull(name)) {
      refuse(name, "null", "a value: what is not known is left out");
      return null;
    }
    return object.get(name);
  }

  private String at(String name) {
    return Pointers.member(pointer, name);
  }

  private static String shown(JsonNode value) {
    if (value.isContainer()) {
      return value.isArray() ? "a list" : "an object";
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
