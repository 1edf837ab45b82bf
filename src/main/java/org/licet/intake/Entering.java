package org.licet.intake;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.registry.Act;
import org.licet.registry.Address;
import org.licet.registry.Filing;
import org.licet.registry.Kind;
import org.licet.registry.State;
import org.licet.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts rows on file, a batch at a time: what is new is entered, what differs is changed, and what
 * is the same is left alone. Each entry may be in a file once.
 */
final class Entering {
  private final Filing filing;
  private final Act act;
  private final Tally tally;
  private final Set<UUID> seen = new HashSet<>();

  Entering(Filing filing, Act act, Tally tally) {
    this.filing = filing;
    this.act = act;
    this.tally = tally;
  }

  void write(List<Row> rows) {
    List<ReadRow> read = rows.stream().map(ReadRow::of).toList();
    OnFile onFile = OnFile.of(filing, read);
    Map<String, ReadRow> writing = new LinkedHashMap<>();
    List<Filing.Filed> filed = new ArrayList<>();
    for (ReadRow row : read) {
      List<Filing.Filed> planned = row.faults().isEmpty() ? plan(row, onFile) : List.of();
      if (row.faults().isEmpty()) {
        planned.forEach(each -> writing.put(each.address().toString(), row));
        planned.stream().filter(Entering::differs).forEach(filed::add);
        planned.forEach(onFile::add);
      }
    }
    for (String missed : filing.write(filed, act)) {
      ReadRow row = java.util.Objects.requireNonNull(writing.get(missed));
      row.refuse("", missed, "an entry that nobody else changes meanwhile");
    }
    count(read, writing, filed);
  }

  private void count(List<ReadRow> read, Map<String, ReadRow> writing, List<Filing.Filed> filed) {
    Map<String, Filing.Filed> written =
        filed.stream().collect(toMap(each -> each.address().toString(), Function.identity()));
    for (ReadRow row : read) {
      if (row.faults().isEmpty()) {
        tally.row();
      } else {
        tally.refused(row.faults());
      }
    }
    writing.forEach(
        (address, row) -> {
          Filing.Filed one = written.get(address);
          if (!row.faults().isEmpty()) {
            return;
          }
          if (one == null) {
            tally.unchanged();
          } else if (one.known() == null) {
            tally.entered();
          } else {
            tally.changed();
          }
        });
  }

  private List<Filing.Filed> plan(ReadRow row, OnFile onFile) {
    List<Filing.Filed> planned = new ArrayList<>();
    @Nullable Address reader = null;
    for (ReadRow.Read each : row.items()) {
      Filing.Filed filed =
          each.item().kind().owner() == null
              ? subject(row, each, onFile)
              : paper(row, each, reader, onFile);
      if (filed == null) {
        return planned;
      }
      if (each.item().kind() == Kind.READER) {
        reader = filed.address();
      }
      planned.add(filed);
    }
    return planned;
  }

  private Filing.@Nullable Filed subject(ReadRow row, ReadRow.Read read, OnFile onFile) {
    String id = read.item().id();
    @Nullable State known;
    if (id == null) {
      String npi = read.body().path("npi").asString("");
      List<State> fitting = onFile.readersByNpi(npi);
      if (fitting.size() > 1) {
        row.refuse(read.item().fault("/npi", npi, "an NPI that one reader on file has"));
        return null;
      }
      known = fitting.isEmpty() ? null : fitting.getFirst();
      id = known == null ? "NPI-" + npi : known.id();
    } else {
      known = onFile.find(Address.of(read.item().kind(), id));
    }
    return filed(row, read, Address.of(read.item().kind(), id), known);
  }

  private Filing.@Nullable Filed paper(
      ReadRow row, ReadRow.Read read, @Nullable Address reader, OnFile onFile) {
    Row.Item item = read.item();
    Address owner = reader;
    if (item.owner() != null) {
      owner = Address.of(java.util.Objects.requireNonNull(item.kind().owner()), item.owner());
      State held = onFile.find(owner);
      if (held == null || held.ended() != null) {
        String expected = "the id of a " + owner.kind().word() + " that is on file";
        row.refuse(item.fault("/owner", item.owner(), expected));
        return null;
      }
    }
    Address holder = java.util.Objects.requireNonNull(owner, "a paper of nobody");
    if (item.id() != null) {
      Address address = holder.paper(item.kind(), item.id());
      return filed(row, read, address, onFile.find(address));
    }
    List<State> fitting =
        onFile.papers(holder).stream()
            .filter(state -> state.kind() == item.kind())
            .filter(s -> Identity.fits(item.kind(), read.body(), s.body(), item.whole()))
            .toList();
    if (fitting.size() > 1) {
      String found = fitting.size() + " " + item.kind().path() + " of " + holder.id() + " that fit";
      row.refuse(item.fault("/id", found, "one, or its id"));
      return null;
    }
    if (fitting.isEmpty()) {
      Address fresh = holder.paper(item.kind(), UUID.randomUUID().toString());
      if (!isFirst(holder + "\n" + Identity.key(item.kind(), read.body()))) {
        row.refuse(again(item, read));
        return null;
      }
      return new Filing.Filed(fresh, read.body(), null);
    }
    State known = fitting.getFirst();
    return filed(row, read, holder.paper(item.kind(), known.id()), known);
  }

  private Filing.@Nullable Filed filed(
      ReadRow row, ReadRow.Read read, Address address, @Nullable State known) {
    if (known != null && known.ended() != null) {
      String found = address + ", which ended on " + known.ended();
      row.refuse(read.item().fault("/id", found, "one that is on file"));
      return null;
    }
    if (!isFirst(address.toString())) {
      row.refuse(again(read.item(), read));
      return null;
    }
    ObjectNode body = known == null || read.item().whole() ? read.body() : merged(read, known);
    return new Filing.Filed(address, body, known);
  }

  private static RowFault again(Row.Item item, ReadRow.Read read) {
    String found = item.id() == null ? Identity.key(item.kind(), read.body()) : item.id();
    return item.fault(
        item.id() == null ? "" : "/id", found.replace('\n', ' ') + " again", "each entry once");
  }

  /** Of a reader what is on file stays: a source's spelling of a name is not better than ours. */
  private static ObjectNode merged(ReadRow.Read read, State known) {
    ObjectNode merged = known.body().deepCopy();
    for (String field : read.body().propertyNames()) {
      if (read.item().kind() != Kind.READER || !merged.has(field)) {
        merged.set(field, read.body().get(field));
      }
    }
    Fields fields = Fields.of(merged, "");
    ObjectNode body = read.item().kind().read(fields);
    fields.done();
    return body;
  }

  private boolean isFirst(String key) {
    return seen.add(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean differs(Filing.Filed filed) {
    return filed.known() == null
        || !Json.read(Json.write(filed.body())).equals(filed.known().body());
  }

  /** What is on file of the rows of a batch, and what the rows before put there. */
  private record OnFile(
      Map<String, State> states, Map<String, List<State>> papers, Map<String, List<State>> byNpi) {
    static OnFile of(Filing filing, List<ReadRow> rows) {
      List<ReadRow.Read> items = rows.stream().flatMap(row -> row.items().stream()).toList();
      List<String> npis =
          items.stream()
              .filter(each -> each.item().kind() == Kind.READER && each.item().id() == null)
              .map(each -> each.body().path("npi").asString(""))
              .toList();
      Map<String, List<State>> byNpi = filing.readersByNpi(npis);
      List<String> owners =
          Stream.concat(
                  items.stream().map(ReadRow.Read::subject),
                  byNpi.values().stream().flatMap(List::stream).map(State::address))
              .distinct()
              .toList();
      List<String> addresses =
          Stream.concat(owners.stream(), items.stream().flatMap(ReadRow.Read::given)).toList();
      return new OnFile(
          new java.util.HashMap<>(filing.find(addresses)), filing.papers(owners), byNpi);
    }

    @Nullable State find(Address address) {
      return states.get(address.toString());
    }

    List<State> papers(Address owner) {
      return papers.getOrDefault(owner.toString(), List.of());
    }

    List<State> readersByNpi(String npi) {
      return byNpi.getOrDefault(npi, List.of());
    }

    void add(Filing.Filed filed) {
      states.putIfAbsent(
          filed.address().toString(), new State(filed.address().toString(), 0, filed.body(), null));
    }
  }
}
