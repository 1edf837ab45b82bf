package org.licet.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.registry.Registry;
import org.licet.registry.State;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of what is on file, in words.
 *
 * @param fields what reads otherwise since
 */
record Changed(
    String at,
    String instant,
    String by,
    String why,
    String source,
    String what,
    List<Difference> fields) {
  Changed {
    fields = List.copyOf(fields);
  }

  /** A field that reads otherwise. */
  record Difference(String field, String was, String is) {}

  /** All of them, the newest first, as they come. */
  static List<Changed> all(List<Registry.Known> newest) {
    List<Changed> all = new ArrayList<>();
    for (int i = 0; i < newest.size(); i++) {
      Registry.Known known = newest.get(i);
      Optional<State> before =
          newest.subList(i + 1, newest.size()).stream()
              .map(Registry.Known::state)
              .filter(state -> state.address().equals(known.state().address()))
              .findFirst();
      all.add(of(known, before.orElse(null)));
    }
    return all;
  }

  private static Changed of(Registry.Known known, @Nullable State before) {
    State state = known.state();
    String act =
        state.ended() != null ? "taken off file" : state.version() == 0 ? "entered" : "changed";
    String name = new Held(state, java.time.LocalDate.MAX).title();
    return new Changed(
        Words.time(known.from()),
        known.from().toString(),
        known.act().by(),
        known.act().why(),
        known.act().source() == null ? "" : known.act().source(),
        "%s %s %s".formatted(Words.sentence(state.kind().word()), name, act),
        before == null ? List.of() : differences(before.body(), state.body()));
  }

  static List<Difference> differences(ObjectNode was, ObjectNode is) {
    Set<String> names = new LinkedHashSet<>(was.propertyNames());
    names.addAll(is.propertyNames());
    return names.stream()
        .filter(name -> !was.path(name).equals(is.path(name)))
        .map(
            name ->
                new Difference(Words.sentence(Words.name(name)), value(was, name), value(is, name)))
        .toList();
  }

  private static String value(ObjectNode body, String name) {
    return body.path(name).isNull() ? "open-ended" : Words.value(body.path(name));
  }

  boolean hasFields() {
    return !fields.isEmpty();
  }
}
