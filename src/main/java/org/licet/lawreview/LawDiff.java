package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.evaluation.Law;
import org.licet.facts.Place;
import org.licet.law.LawBook;
import org.licet.law.LawDigest;
import org.licet.law.RequirementId;

/**
 * What is otherwise in the newer of two law versions, and what that does.
 *
 * @param effects one for each set of questions that were asked; empty where none were
 */
public record LawDiff(Version older, Version newer, List<Change> changes, List<Effects> effects) {
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  public LawDiff {
    changes = List.copyOf(changes);
    effects = List.copyOf(effects);
  }

  /** A law version by its number and its digest. */
  public record Version(String version, LawDigest digest) {
    static Version of(Law law) {
      return new Version(law.book().settings().version(), law.book().digest());
    }
  }

  /** What reads otherwise; nothing is asked. */
  public static LawDiff of(Law older, Law newer) {
    return new LawDiff(
        Version.of(older), Version.of(newer), BookChanges.between(older, newer), List.of());
  }

  /** The same, and what the change does to generated questions, most of them about its places. */
  public LawDiff withGenerated(Law before, Law after, long count, long seed) {
    return with(new Comparison(before, after).generated(count, seed, focus(before, after)));
  }

  /** The same, and what the change does to these questions. */
  public LawDiff withAsked(Law before, Law after, String words, Iterator<Asked> questions) {
    return with(new Comparison(before, after).of(words, questions));
  }

  /** Whether both read alike, and no question came out otherwise. */
  public boolean isEmpty() {
    return changes.isEmpty() && effects.stream().allMatch(each -> each.changed() == 0);
  }

  private LawDiff with(Effects more) {
    List<Effects> all = new ArrayList<>(effects);
    all.add(more);
    return new LawDiff(older, newer, changes, all);
  }

  /** The places of what changed with all that lies in them, and the days that stand there. */
  private Focus focus(Law before, Law after) {
    Set<String> codes = new TreeSet<>();
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Change change : changes) {
      RequirementId.find(change.subject())
          .ifPresentOrElse(id -> codes.add(id.jurisdiction()), () -> codes.add(change.subject()));
      days(change.was(), days);
      days(change.is(), days);
    }
    Vocabulary words = Vocabulary.of(before, after);
    Set<Place> places = new LinkedHashSet<>();
    for (LawBook book : List.of(before.book(), after.book())) {
      places.addAll(words.in(codes, book));
    }
    return new Focus(List.copyOf(places), List.copyOf(days));
  }

  private static void days(@org.jspecify.annotations.Nullable String text, Set<LocalDate> days) {
    Matcher matcher = DAY.matcher(text == null ? "" : text);
    while (matcher.find()) {
      LocalDate day = LocalDate.parse(matcher.group());
      days.add(day);
      days.add(day.minusDays(1));
    }
  }
}
