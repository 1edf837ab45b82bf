package org.licet.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.decision.Decider;
import org.licet.evaluation.Obtainable;
import org.licet.facts.Place;

/**
 * Papers that a reader could get, and the places that they would open to that reader.
 *
 * @param opens sorted by code
 */
public record Opening(Panel.Member member, Set<Obtainable> papers, Set<Place> opens) {
  private static final Comparator<Opening> BEST_FIRST =
      Comparator.comparing((Opening each) -> -each.opens().size())
          .thenComparing(each -> each.papers().size())
          .thenComparing(each -> each.member().id())
          .thenComparing(each -> each.words().toString());

  public Opening {
    papers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(papers));
    opens = java.util.Collections.unmodifiableSet(new TreeSet<>(opens));
  }

  /** What each paper is, for people. */
  public List<String> words() {
    return papers.stream().map(Obtainable::words).toList();
  }

  private record Key(Panel.Member member, Set<Obtainable> papers) {}

  /**
   * What the smallest sets of papers would open, those first that open most.
   *
   * @param places that are wanted
   * @param mostPapers in a set
   */
  public static List<Opening> rank(
      Decider decider,
      Collection<Panel.Member> members,
      Profile profile,
      LocalDate day,
      Collection<Place> places,
      int mostPapers) {
    Map<Key, Set<Place>> opens = new LinkedHashMap<>();
    for (Panel.Member member : members) {
      for (Place place : places) {
        NextPapers next =
            NextPapers.search(decider, profile.at(place, null, member.reader()), day, mostPapers);
        for (NextPapers.Way way : next.ways()) {
          opens.computeIfAbsent(new Key(member, way.papers()), key -> new TreeSet<>()).add(place);
        }
      }
    }
    List<Opening> ranked = new ArrayList<>();
    opens.forEach((key, open) -> ranked.add(new Opening(key.member(), key.papers(), open)));
    ranked.sort(BEST_FIRST);
    return ranked;
  }
}
