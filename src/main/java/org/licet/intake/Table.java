package org.licet.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fault;
import org.licet.registry.Address;
import org.licet.registry.Kind;
import org.licet.registry.State;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readers and papers as tables: the same columns in CSV and in the sheets of a workbook, for
 * reading and for writing.
 */
enum Table {
  READERS("readers", List.of(Kind.READER), readers()),
  PAPERS("papers", papers(), paperFields());

  private static final String KIND = "kind";
  private static final String OWNER = "owner";
  private static final String ID = "id";

  private final String word;
  private final List<Kind> kinds;
  private final Map<String, Cell> fields;

  Table(String word, List<Kind> kinds, Map<String, Cell> fields) {
    this.word = word;
    this.kinds = kinds;
    this.fields = fields;
  }

  /** The name of its sheet and of its files. */
  String word() {
    return word;
  }

  List<Kind> kinds() {
    return kinds;
  }

  /** The heads of its columns. */
  List<String> heads() {
    List<String> heads = new ArrayList<>();
    if (this == PAPERS) {
      heads.add(KIND);
      heads.add(OWNER);
    }
    heads.add(ID);
    heads.addAll(fields.keySet());
    return heads;
  }

  /** An entry in its cells, in the order of the heads. */
  List<String> cells(State state) {
    List<String> cells = new ArrayList<>();
    if (this == PAPERS) {
      cells.add(state.kind().name());
      cells.add(state.owner().substring(state.owner().indexOf('/') + 1));
    }
    cells.add(state.id());
    fields.forEach((field, cell) -> cells.add(cell.write(state.body().get(field))));
    return cells;
  }

  /**
   * Gives a row's cells, by the heads of their columns, to somebody who takes rows.
   *
   * @param at finds the place of a column
   */
  void read(Map<String, String> cells, Function<String, At> at, Taker<Row> rows) {
    Function<Fault, RowFault> where =
        fault -> {
          String head = fault.pointer().isEmpty() ? "" : fault.pointer().split("/", 3)[1];
          At place = at.apply(head);
          return new RowFault(
              place.line(), place.column(), place.field(), fault.found(), fault.expected());
        };
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    cells.forEach(
        (head, text) -> {
          if (!text.isEmpty() && !List.of(KIND, OWNER, ID).contains(head)) {
            body.set(head, fields.getOrDefault(head, Cell.TEXT).read(text));
          }
        });
    Kind kind = kind(cells);
    String id = blankToNull(cells.get(ID));
    String owner = blankToNull(cells.get(OWNER));
    Row.Item item =
        new Row.Item(Objects.requireNonNullElse(kind, Kind.READER), owner, id, body, true, where);
    List<RowFault> faults = new ArrayList<>();
    if (kind == null) {
      String names = kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
      faults.add(item.fault("/kind", cells.getOrDefault(KIND, ""), "one of " + names));
    }
    if (this == PAPERS && (owner == null || !Address.isId(owner))) {
      faults.add(item.fault("/owner", owner == null ? "nothing" : owner, "whose paper it is"));
    }
    if (this == READERS && id == null) {
      faults.add(item.fault("/id", "nothing", Address.ID.expected().apply("")));
    }
    if (faults.isEmpty()) {
      rows.take(new Row(List.of(item)));
    } else {
      rows.refuse(faults);
    }
  }

  /** A place in a file. */
  record At(long line, long column, String field) {}

  private @Nullable Kind kind(Map<String, String> cells) {
    if (this == READERS) {
      return Kind.READER;
    }
    String name = cells.getOrDefault(KIND, "");
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static List<Kind> papers() {
    return List.of(Kind.values()).stream().filter(kind -> kind.owner() != null).toList();
  }

  private static Map<String, Cell> readers() {
    Map<String, Cell> fields = texts("name", "profession", "readingFrom");
    fields.put("languages", Cell.LIST);
    fields.putAll(texts("birthDate", "npi", "email", "locale", "zone"));
    return fields;
  }

  private static Map<String, Cell> paperFields() {
    Map<String, Cell> fields = texts("jurisdiction", "authority", "number", "type", "status");
    fields.putAll(texts("issued"));
    fields.put("expires", Cell.LAST_DAY);
    fields.putAll(texts("verified", "body", "specialty", "subspecialty", "facility", "basis"));
    fields.put("modalities", Cell.LIST);
    fields.putAll(texts("insurer"));
    fields.put("covers", Cell.LIST);
    fields.put("perClaim", Cell.MONEY);
    fields.putAll(texts("scheme", "modality", "list", "checked", "result", "from", "to"));
    return fields;
  }

  private static Map<String, Cell> texts(String... names) {
    Map<String, Cell> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, Cell.TEXT);
    }
    return fields;
  }
}
