package org.licet.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Question;
import org.licet.facts.Reader;

/**
 * The tokens of a question that are open codes: any is read, and some are near one that rules look
 * for.
 */
final class Tokens {
  private final List<Token> found = new ArrayList<>();

  private Tokens() {}

  /**
   * A token where it stands.
   *
   * @param field kind of paper and field, as {@code codes} of the law name them
   */
  record Token(String pointer, String field, String value) {}

  static List<Token> of(Question question) {
    Tokens tokens = new Tokens();
    tokens.readers(question.reader());
    tokens.each(
        "/provider/registrations/",
        question.provider().registrations(),
        (at, r) -> {
          tokens.add(at + "/authority", "registrations.authority", r.authority());
          tokens.add(at + "/type", "registrations.type", r.type());
        });
    tokens.each(
        "/provider/accreditations/",
        question.provider().accreditations(),
        (at, a) -> tokens.add(at + "/body", "accreditations.body", a.body()));
    if (question.dataPath().hosting() != null) {
      new TreeSet<>(question.dataPath().hosting())
          .forEach(code -> tokens.add("/dataPath/hosting", "hosting.code", code));
    }
    return tokens.found;
  }

  private void readers(Reader reader) {
    each(
        "/reader/licences/",
        reader.licences(),
        (at, l) -> add(at + "/authority", "licences.authority", l.authority()));
    each(
        "/reader/certifications/",
        reader.certifications(),
        (at, c) -> {
          add(at + "/body", "certifications.body", c.body());
          add(at + "/specialty", "certifications.specialty", c.specialty());
        });
    each(
        "/reader/qualifications/",
        reader.qualifications(),
        (at, q) -> add(at + "/scheme", "qualifications.scheme", q.scheme()));
    each(
        "/reader/screenings/",
        reader.screenings(),
        (at, s) -> add(at + "/list", "screenings.list", s.list()));
  }

  private interface At<P> {
    void take(String pointer, P paper);
  }

  private <P> void each(String pointer, @Nullable List<P> papers, At<P> at) {
    if (papers != null) {
      for (int i = 0; i < papers.size(); i++) {
        at.take(pointer + i, papers.get(i));
      }
    }
  }

  private void add(String pointer, String field, @Nullable String value) {
    if (value != null) {
      found.add(new Token(pointer, field, value));
    }
  }

  /**
   * Whether one letter added, left out, changed, or swapped with its neighbour makes one of the
   * other (Damerau).
   */
  static boolean isOneApart(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    if (longer.length() > shorter.length()) {
      return longer.substring(at + 1).equals(shorter.substring(at));
    }
    if (at == longer.length()) {
      return false;
    }
    boolean changed = longer.substring(at + 1).equals(shorter.substring(at + 1));
    boolean swapped =
        at + 1 < longer.length()
            && longer.charAt(at) == shorter.charAt(at + 1)
            && longer.charAt(at + 1) == shorter.charAt(at)
            && longer.substring(at + 2).equals(shorter.substring(at + 2));
    return changed || swapped;
  }
}
