package org.licet.lawreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.evaluation.RuleText;
import org.licet.law.InForce;
import org.licet.law.Jurisdiction;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import org.licet.law.Source;
import org.licet.lawreview.Change.Kind;

/** What reads otherwise in two law versions: requirements, places, settings, sentences. */
final class BookChanges {
  private final Law was;
  private final Law is;
  private final List<Change> changes = new ArrayList<>();

  private BookChanges(Law was, Law is) {
    this.was = was;
    this.is = is;
  }

  /** Requirements first, by id; then places, settings and sentences. */
  static List<Change> between(Law was, Law is) {
    BookChanges found = new BookChanges(was, is);
    found.requirements();
    found.jurisdictions();
    found.parts("law", Parts.of(was.book().settings()), Parts.of(is.book().settings()), null);
    found.parts("sentences", Parts.sentences(was.files()), Parts.sentences(is.files()), null);
    return found.changes;
  }

  private void requirements() {
    SortedMap<RequirementId, List<RuleText>> rulesThen = was.rules();
    SortedMap<RequirementId, List<RuleText>> rulesNow = is.rules();
    SortedSet<RequirementId> ids = new TreeSet<>(rulesThen.keySet());
    ids.addAll(rulesNow.keySet());
    for (RequirementId id : ids) {
      Requirement then = was.book().requirement(id).orElse(null);
      Requirement now = is.book().requirement(id).orElse(null);
      if (then == null || now == null) {
        whole(id.toString(), then, now);
      } else {
        Map<String, String> partsThen = Parts.of(then, rulesThen.getOrDefault(id, List.of()));
        Map<String, String> partsNow = Parts.of(now, rulesNow.getOrDefault(id, List.of()));
        parts(id.toString(), partsThen, partsNow, now.source());
        ended(id.toString(), then.inForce(), now.inForce());
      }
    }
  }

  private void whole(String subject, @Nullable Requirement then, @Nullable Requirement now) {
    if (now != null) {
      changes.add(new Change(Kind.ADDED, subject, "", null, words(now), now.source()));
    } else if (then != null) {
      changes.add(new Change(Kind.REMOVED, subject, "", words(then), null, then.source()));
    }
  }

  private static String words(Requirement requirement) {
    return Parts.days(requirement.inForce()) + ": " + requirement.text();
  }

  private void jurisdictions() {
    SortedMap<String, Jurisdiction> then = new TreeMap<>();
    SortedMap<String, Jurisdiction> now = new TreeMap<>();
    was.book().jurisdictions().forEach(j -> then.put(j.code(), j));
    is.book().jurisdictions().forEach(j -> now.put(j.code(), j));
    SortedSet<String> codes = new TreeSet<>(then.keySet());
    codes.addAll(now.keySet());
    for (String code : codes) {
      Jurisdiction before = then.get(code);
      Jurisdiction after = now.get(code);
      if (before == null && after != null) {
        changes.add(new Change(Kind.ADDED, code, "", null, after.name(), after.source()));
      } else if (before != null && after == null) {
        changes.add(new Change(Kind.REMOVED, code, "", before.name(), null, before.source()));
      } else if (before != null && after != null) {
        parts(code, Parts.of(before), Parts.of(after), after.source());
      }
    }
  }

  private void parts(
      String subject, Map<String, String> then, Map<String, String> now, @Nullable Source where) {
    Parts.otherwise(then, now)
        .forEach(
            (part, both) -> {
              Kind kind =
                  both.was() == null ? Kind.ADDED : both.is() == null ? Kind.REMOVED : Kind.CHANGED;
              changes.add(new Change(kind, subject, part, both.was(), both.is(), where));
            });
  }

  /** A requirement whose days changed only so that it ends sooner has ended. */
  private void ended(String subject, InForce then, InForce now) {
    LocalDate end = now.to();
    boolean sooner = end != null && (then.to() == null || end.isBefore(then.to()));
    if (sooner && java.util.Objects.equals(then.from(), now.from())) {
      changes.replaceAll(
          change ->
              change.subject().equals(subject) && change.part().equals(Parts.IN_FORCE)
                  ? new Change(
                      Kind.ENDED,
                      subject,
                      change.part(),
                      change.was(),
                      change.is(),
                      change.source())
                  : change);
    }
  }
}
