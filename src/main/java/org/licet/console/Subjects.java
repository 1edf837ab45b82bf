package org.licet.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.facts.Place;
import org.licet.registry.Address;
import org.licet.registry.Kind;
import org.licet.registry.Listing;
import org.licet.registry.Registry;
import org.licet.registry.State;
import org.springframework.web.util.UriComponentsBuilder;

/** Which subjects of a kind a list asks for, as it was written. */
record Subjects(Kind kind, Map<String, String> given) {
  private static final List<String> NAMES = List.of("q", "place", "ended");

  Subjects {
    given = Map.copyOf(given);
  }

  String words() {
    return value("q");
  }

  String place() {
    return value("place");
  }

  boolean ended() {
    return value("ended").equals("true");
  }

  boolean isFiltered() {
    return NAMES.stream().anyMatch(name -> !value(name).isEmpty());
  }

  /** What is at fault in the place; empty where nothing is. */
  String placeFault() {
    return place().isEmpty() || Place.find(place()).isPresent()
        ? ""
        : "found `%s`, expected a place of ISO 3166, for example `US` or `US-TX`"
            .formatted(place());
  }

  /** From a subject on; from the first where it is empty. */
  List<State> page(Registry registry, Listing listing, String after, int limit) {
    Optional<State> last =
        after.isEmpty() ? Optional.empty() : Optional.of(registry.require(address(after), null));
    List<State> found =
        listing.page(
            new Listing.Wanted(
                kind,
                words(),
                place().isEmpty() ? null : place(),
                ended(),
                last.orElse(null),
                limit));
    Optional<State> byId = last.isPresent() ? Optional.empty() : byId(registry);
    return byId.isEmpty()
        ? found
        : Stream.concat(byId.stream(), found.stream()).distinct().limit(limit).toList();
  }

  /** Who was asked for by id in place of a name. */
  private Optional<State> byId(Registry registry) {
    return Address.isId(words())
        ? registry.find(Address.of(kind, words()), null)
        : Optional.empty();
  }

  private Address address(String id) {
    if (!Address.isId(id)) {
      throw new org.licet.web.NotOnFileException(kind.word(), id);
    }
    return Address.of(kind, id);
  }

  /** The address of this list under a path, behind a subject or from the start. */
  String address(String path, String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = new java.util.HashMap<>(given);
    values.put("after", after);
    Stream.concat(NAMES.stream(), Stream.of("after"))
        .filter(name -> !Objects.requireNonNullElse(values.get(name), "").isEmpty())
        .forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private String value(String name) {
    return given.getOrDefault(name, "").strip();
  }
}
