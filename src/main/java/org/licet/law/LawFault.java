package org.licet.law;

/** One fault in the files of the law: where, what was found, and what was expected. */
public record LawFault(Source where, String message) implements Comparable<LawFault> {
  @Override
  public int compareTo(LawFault other) {
    int places = where.compareTo(other.where);
    return places == 0 ? message.compareTo(other.message) : places;
  }

  @Override
  public String toString() {
    return where + ": " + message;
  }
}
