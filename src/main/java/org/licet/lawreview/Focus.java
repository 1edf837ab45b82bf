package org.licet.lawreview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/**
 * Where to look most: half of the generated questions are about these places and days.
 *
 * @param places empty where all places are alike
 * @param days empty where all days are alike
 */
record Focus(List<Place> places, List<LocalDate> days) {
  static final Focus NONE = new Focus(List.of(), List.of());

  Focus {
    places = List.copyOf(places);
    days = List.copyOf(days);
  }

  boolean names(@Nullable Place place) {
    return place != null && places.contains(place);
  }
}
