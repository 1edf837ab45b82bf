package org.licet.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;
import org.licet.facts.Question;
import org.licet.registry.FactsOnFile;
import org.licet.registry.Kind;
import org.licet.registry.State;
import org.springframework.stereotype.Component;

/**
 * The panel out of the registry, kept until anything on file changes, or the day. A supply is a
 * provider over a data path: {@link #MOST_SUPPLIES} of them at most.
 */
@Component
final class RegistryPanel implements PanelOnFile {
  private static final int MOST_SUPPLIES = 100;

  private final FactsOnFile facts;
  private final Clock clock;
  private @Nullable Panel kept;

  RegistryPanel(FactsOnFile facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  // INVARIANT: the version is read before what it is of, so that a change meanwhile is seen next
  // time
  @Override
  public synchronized Panel panel() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String version = facts.version() + " on " + day;
    Panel last = kept;
    if (last == null || !last.version().equals(version)) {
      last = new Panel(version, members(day), sites(day), supplies(day));
      kept = last;
    }
    return last;
  }

  private List<Panel.Member> members(LocalDate day) {
    List<Panel.Member> members = new ArrayList<>();
    facts
        .everybody(Kind.READER, day)
        .forEach(
            (state, papers) ->
                members.add(
                    new Panel.Member(
                        state.id(),
                        state.name(),
                        FactsOnFile.question(state, papers, day).reader())));
    return members;
  }

  private List<Panel.Site> sites(LocalDate day) {
    return facts.everybody(Kind.FACILITY, day).keySet().stream()
        .flatMap(facility -> site(facility).stream())
        .toList();
  }

  /** One whose place is not known is nowhere that can be asked about. */
  private static Optional<Panel.Site> site(State facility) {
    return Place.find(facility.body().path("location").asString(""))
        .map(place -> new Panel.Site(facility.id(), facility.name(), place));
  }

  private List<Panel.Supply> supplies(LocalDate day) {
    List<Panel.Supply> supplies = new ArrayList<>();
    Map<State, List<State>> paths = facts.everybody(Kind.DATA_PATH, day);
    facts
        .everybody(Kind.PROVIDER, day)
        .forEach(
            (provider, papers) -> {
              Question supplied = FactsOnFile.question(provider, papers, day);
              paths.forEach(
                  (path, safeguards) -> {
                    if (supplies.size() < MOST_SUPPLIES) {
                      Question over = FactsOnFile.question(path, safeguards, day);
                      supplies.add(
                          new Panel.Supply(
                              provider.id() + "~" + path.id(),
                              provider.name() + ", " + path.name(),
                              supplied.provider(),
                              over.dataPath()));
                    }
                  });
            });
    return supplies;
  }
}
