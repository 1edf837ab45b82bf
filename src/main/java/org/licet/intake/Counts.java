package org.licet.intake;

/**
 * What became of a file so far.
 *
 * @param rows that were read, refused ones too
 * @param entered entries that are new; a row may hold several
 * @param refused rows
 * @param faults all that is wrong, several in a row
 */
public record Counts(
    long rows, long entered, long changed, long unchanged, long refused, long faults) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  Counts plus(Counts more) {
    return new Counts(
        rows + more.rows,
        entered + more.entered,
        changed + more.changed,
        unchanged + more.unchanged,
        refused + more.refused,
        faults + more.faults);
  }
}
