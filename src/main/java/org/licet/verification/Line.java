package org.licet.verification;

/** One check, and what came of it. */
public record Line(Kind kind, String words) {
  /** What came of a check. */
  public enum Kind {
    HOLDS("holds"),
    DOES_NOT_HOLD("does not hold"),
    DIFFERS("differs"),
    NOTE("note");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  static Line holds(String words) {
    return new Line(Kind.HOLDS, words);
  }

  static Line note(String words) {
    return new Line(Kind.NOTE, words);
  }

  /** As it is printed: {@code holds: …}. */
  @Override
  public String toString() {
    return kind.word() + ": " + words;
  }
}
