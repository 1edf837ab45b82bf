package org.licet.console;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.registry.Kind;
import org.licet.registry.State;

/**
 * Values that a form offers, without insisting on them: what the law on file looks for, and who is
 * on file.
 */
record Offers(Map<String, List<Option>> byField, List<Option> places) {
  static final Offers NONE = new Offers(Map.of(), List.of());

  List<Option> of(Asked asked) {
    return asked.shape() == Asked.Shape.PLACE
        ? places
        : byField.getOrDefault(asked.name(), List.of());
  }

  /** For a kind of paper, of a place where one is known, else of all. */
  static Offers of(LawBook book, Kind kind, String place) {
    List<Jurisdiction> laws =
        Place.find(place)
            .map(book::touching)
            .filter(found -> !found.isEmpty())
            .orElseGet(() -> List.copyOf(book.jurisdictions()));
    Map<String, List<Option>> byField = new HashMap<>();
    for (Asked field : Asked.of(kind)) {
      byField.put(field.name(), codes(laws, kind.path(), field.name()));
    }
    return new Offers(byField, places(book));
  }

  static List<Option> places(LawBook book) {
    return book.jurisdictions().stream()
        .filter(place -> Place.find(place.code()).isPresent())
        .map(place -> new Option(place.code(), place.name(), false))
        .toList();
  }

  private static List<Option> codes(List<Jurisdiction> laws, String kind, String field) {
    return laws.stream()
        .flatMap(
            law ->
                law.codes().stream()
                    .filter(code -> code.kind().equals(kind) && code.values().containsKey(field))
                    .map(
                        code ->
                            new Option(
                                String.valueOf(code.values().get(field)),
                                law.name() + ": " + code.means(),
                                false)))
        .filter(option -> !Place.find(option.value()).isPresent())
        .distinct()
        .sorted(Comparator.comparing(Option::value))
        .toList();
  }

  /** The same, where a field offers subjects on file by their ids. */
  Offers with(String field, List<State> subjects) {
    Map<String, List<Option>> all = new HashMap<>(byField);
    all.put(
        field, subjects.stream().map(each -> new Option(each.id(), each.name(), false)).toList());
    return new Offers(all, places);
  }
}
