package org.licet.facts;

import java.util.List;
import java.util.Optional;

/**
 * A place of ISO 3166: a country (3166-1 alpha-2) or a subdivision (3166-2), in the spelling that
 * answers write. Equal places are the same object.
 */
public final class Place implements Comparable<Place> {
  private final String code;
  private final String name;
  private final List<Place> containers;

  Place(String code, String name, List<Place> containers) {
    this.code = code;
    this.name = name;
    this.containers = List.copyOf(containers);
  }

  /**
   * The place of that code, also by another code of the same place ({@code PR} for {@code US-PR}).
   */
  public static Optional<Place> find(String code) {
    return World.find(code);
  }

  /** The code that answers write: {@code GB}, {@code US-TX}. */
  public String code() {
    return code;
  }

  /** The name that ISO 3166 gives. */
  public String name() {
    return name;
  }

  /** The places that contain this one, nearest first; empty for a country. */
  public List<Place> containers() {
    return containers;
  }

  /** The country that this place is or lies in. */
  public Place country() {
    return containers.isEmpty() ? this : containers.getLast();
  }

  /** Whether the other place is this one or lies in it, at whatever level. */
  public boolean contains(Place other) {
    return equals(other) || other.containers.contains(this);
  }

  @Override
  public int compareTo(Place other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
