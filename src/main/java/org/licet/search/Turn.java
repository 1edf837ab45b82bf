package org.licet.search;

/** Which page is asked for. */
public sealed interface Turn {
  /** The newest. */
  record Newest() implements Turn {}

  /** What was decided before a position. */
  record Older(Position than) implements Turn {}

  /** What was decided after a position. */
  record Newer(Position than) implements Turn {}
}
