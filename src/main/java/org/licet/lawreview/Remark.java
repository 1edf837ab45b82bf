package org.licet.lawreview;

import org.licet.law.Source;

/** Something that a reviewer of the law should look at, and where. */
public record Remark(Source where, String message) implements Comparable<Remark> {
  @Override
  public int compareTo(Remark other) {
    int places = where.compareTo(other.where);
    return places == 0 ? message.compareTo(other.message) : places;
  }
}
