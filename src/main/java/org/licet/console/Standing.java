package org.licet.console;

/** How a paper stands on a day. */
enum Standing {
  HELD,
  /** Its last day is near. */
  LAPSING,
  LAPSED,
  /** Its status is not one that serves as it is. */
  STOPPED,
  COMING,
  /** It does not say until when it holds, and so does not serve. */
  UNKNOWN,
  /** Somebody took it off file. */
  OFF_FILE;

  /** Whether somebody has to do something about it. */
  boolean needsCare() {
    return this == LAPSING || this == LAPSED || this == STOPPED || this == UNKNOWN;
  }
}
