package org.licet.intake;

/** What becomes of good rows beside bad ones. */
public enum Mode {
  ALL_OR_NOTHING("all-or-nothing"),
  SKIP_BAD_ROWS("skip-bad-rows");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /** As requests have it. */
  public String word() {
    return word;
  }
}
