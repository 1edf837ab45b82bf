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
}
