package org.licet.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.decision.Answer;
import org.licet.decision.Decider;
import org.licet.evaluation.Help;
import org.licet.evaluation.Judgement;
import org.licet.evaluation.Obtainable;
import org.licet.facts.Question;
import org.licet.law.RequirementId;

/**
 * The smallest sets of papers by which a question that is denied would be permitted, found by
 * deciding again with them: no set is given that was not decided.
 *
 * @param ways all the smallest sets; empty where there is none, or where nothing denies
 * @param stays requirements that no paper meets, with their remedies; given where there is no way
 * @param complete whether every set up to the size asked for was looked at
 */
public record NextPapers(List<Way> ways, List<Answer.Stated> stays, boolean complete) {
  /** Decisions that one search makes at most. */
  private static final int MOST_DECISIONS = 2_000;

  public NextPapers {
    ways = List.copyOf(ways);
    stays = List.copyOf(stays);
  }

  /** Papers that are enough together, and the answer that they bring. */
  public record Way(Set<Obtainable> papers, Answer answer) {
    public Way {
      papers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(papers));
    }
  }

  /**
   * Searches by size. Whatever is enough meets each requirement that denies; so it is enough to
   * follow the papers of one of them, and to look again at what is left.
   *
   * @param mostPapers in a set
   */
  public static NextPapers search(
      Decider decider, Question question, LocalDate day, int mostPapers) {
    return new Searching(decider, question, day, mostPapers).search();
  }

  private static final class Searching {
    private final Decider decider;
    private final Question question;
    private final LocalDate day;
    private final int mostPapers;
    private final Map<RequirementId, Answer.Stated> stays = new LinkedHashMap<>();
    private int decisions;

    Searching(Decider decider, Question question, LocalDate day, int mostPapers) {
      this.decider = decider;
      this.question = question;
      this.day = day;
      this.mostPapers = mostPapers;
    }

    NextPapers search() {
      if (Eligible.isPermitted(decider.answer(question, day))) {
        return new NextPapers(List.of(), List.of(), true);
      }
      Set<Set<Obtainable>> level = Set.of(Set.of());
      Set<Set<Obtainable>> tried = new HashSet<>();
      for (int size = 1; size <= mostPapers && !level.isEmpty(); size++) {
        Set<Set<Obtainable>> next = new LinkedHashSet<>();
        for (Set<Obtainable> papers : level) {
          larger(papers).stream().filter(tried::add).forEach(next::add);
        }
        List<Way> ways = new ArrayList<>();
        for (Set<Obtainable> papers : next) {
          if (++decisions > MOST_DECISIONS) {
            return new NextPapers(ways, ways.isEmpty() ? left() : List.of(), false);
          }
          Answer answer = decider.answer(with(papers), day);
          if (Eligible.isPermitted(answer)) {
            ways.add(new Way(papers, answer));
          }
        }
        if (!ways.isEmpty()) {
          return new NextPapers(ways, List.of(), true);
        }
        level = next;
      }
      return new NextPapers(List.of(), left(), level.isEmpty());
    }

    /** Those sets with one paper more that may be enough; none where some requirement stays. */
    private List<Set<Obtainable>> larger(Set<Obtainable> papers) {
      Question asked = with(papers);
      Judgement judgement = decider.law().judge(asked, day);
      List<Answer.Stated> unmet =
          decider.answer(asked, day).requirements().stream()
              .filter(stated -> stated.status() == Answer.Status.UNMET)
              .toList();
      List<Help> help = new ArrayList<>();
      for (Answer.Stated stated : unmet) {
        Help each = judgement.help(stated.id());
        help.add(each);
        if (each.isNone()) {
          stays.put(stated.id(), stated);
        }
      }
      if (help.stream().anyMatch(Help::isNone)) {
        return List.of();
      }
      return toFollow(help).stream().map(paper -> plus(papers, paper)).toList();
    }

    /**
     * Of the requirement that leaves the least choice; all, where each may be met through others.
     */
    private static Set<Obtainable> toFollow(List<Help> help) {
      return help.stream()
          .filter(each -> !each.byOthers())
          .map(Help::papers)
          .min(Comparator.comparing(Set::size))
          .orElseGet(
              () ->
                  help.stream()
                      .flatMap(each -> each.papers().stream())
                      .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Question with(Collection<Obtainable> papers) {
      Question asked = question;
      for (Obtainable paper : papers) {
        asked = paper.addedTo(asked);
      }
      return asked;
    }

    private List<Answer.Stated> left() {
      return List.copyOf(stays.values());
    }
  }

  private static Set<Obtainable> plus(Set<Obtainable> papers, Obtainable paper) {
    Set<Obtainable> more = new LinkedHashSet<>(papers);
    more.add(paper);
    return more;
  }
}
