package org.licet.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Licence;
import org.licet.facts.Study;

/**
 * A named part of a requirement with a standing of its own: an alternative way of meeting it, or an
 * exception from it.
 *
 * @param confidence {@code null} is that of the requirement
 * @param licenceType the type of licence that serves, where the row names one
 * @param authority the only authority whose licence serves; {@code null} is any
 * @param purposes the purposes that it serves for; {@code null} is all
 * @param readerInside whether the reader has to sit in the country of the division
 * @param restsOn the licence without which it falls; {@code null} where it rests on none
 * @param licensed where the reader has to be licensed for it
 * @param limits what the holder keeps to
 */
public record Provision(
    String name,
    @Nullable String text,
    @Nullable String citation,
    InForce inForce,
    @Nullable Confidence confidence,
    Licence.@Nullable Type licenceType,
    @Nullable String authority,
    @Nullable Set<Study.Purpose> purposes,
    boolean readerInside,
    @Nullable RestsOn restsOn,
    @Nullable Licensed licensed,
    @Nullable String limits) {

  public Provision {
    purposes = purposes == null ? null : Set.copyOf(purposes);
  }

  /** The licence without which another falls. */
  public enum RestsOn {
    /** A full licence of another division of the country. */
    ANOTHER_DIVISION,
    /** A full licence of another division that is no compact member. */
    NON_MEMBER,
    /** A full licence of the division where the reader sits. */
    READER_PLACE,
    NONE
  }

  /** Where a consultant has to be licensed. */
  public enum Licensed {
    /** In another division of the country. */
    ANOTHER_DIVISION,
    /** There, or in another country. */
    ANY
  }
}
