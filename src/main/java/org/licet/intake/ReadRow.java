package org.licet.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Fields;
import org.licet.registry.Address;
import org.licet.registry.Kind;
import tools.jackson.databind.node.ObjectNode;

/** A row whose entries were read as strictly as a request's, and what is wrong with it. */
record ReadRow(List<Read> items, List<RowFault> faults) {
  /** An entry with its body as the contract writes it. */
  record Read(Row.Item item, ObjectNode body) {
    /** The address of the subject that it is, or whose paper it is; empty where none is said. */
    String subject() {
      String id = item.kind().owner() == null ? item.id() : item.owner();
      Kind kind = item.kind().owner() == null ? item.kind() : item.kind().owner();
      return id == null || kind == null ? "" : Address.of(kind, id).toString();
    }

    /** The address that is said, if one is. */
    Stream<String> given() {
      Kind owner = item.kind().owner();
      return item.id() == null || owner == null || item.owner() == null
          ? Stream.empty()
          : Stream.of(Address.of(owner, item.owner()).paper(item.kind(), item.id()).toString());
    }
  }

  static ReadRow of(Row row) {
    List<Read> items = new ArrayList<>();
    List<RowFault> faults = new ArrayList<>();
    for (Row.Item item : row.items()) {
      if (item.id() != null && !Address.isId(item.id())) {
        faults.add(item.fault("/id", item.id(), Address.ID.expected().apply(item.id())));
      }
      Fields fields = Fields.of(item.body(), "");
      ObjectNode body = item.kind().read(fields);
      try {
        fields.done();
      } catch (FactsRefusedException e) {
        e.faults().forEach(fault -> faults.add(item.where().apply(fault)));
      }
      items.add(new Read(item, body));
    }
    return new ReadRow(items, faults);
  }

  void refuse(RowFault fault) {
    faults.add(fault);
  }

  void refuse(String pointer, String found, String expected) {
    faults.add(items.getFirst().item().fault(pointer, found, expected));
  }
}
