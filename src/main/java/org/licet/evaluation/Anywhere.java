package org.licet.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.licet.facts.Place;
import org.licet.law.Jurisdiction;
import org.licet.law.Source;

/** A union of all countries: the widest that a place of a rule can become. */
final class Anywhere {
  /** The code that ISO 3166 leaves to users. */
  static final String CODE = "ZZ";

  static final Jurisdiction JURISDICTION =
      new Jurisdiction(
          CODE,
          "anywhere",
          null,
          null,
          null,
          countries(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          new Source("anywhere", 1, 1));

  private Anywhere() {}

  private static Set<Place> countries() {
    Set<Place> countries = new LinkedHashSet<>();
    for (String code : Locale.getISOCountries()) {
      Place.find(code).ifPresent(countries::add);
    }
    return countries;
  }
}
