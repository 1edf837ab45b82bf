package org.licet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows of one file, and keeps the faults that were not yet written. */
final class Tally {
  private final List<RowFault> faults = new ArrayList<>();
  private Counts counts = Counts.NONE;

  void row() {
    counts = counts.plus(new Counts(1, 0, 0, 0, 0, 0));
  }

  void refused(List<RowFault> found) {
    faults.addAll(found);
    counts = counts.plus(new Counts(1, 0, 0, 0, 1, found.size()));
  }

  void entered() {
    counts = counts.plus(new Counts(0, 1, 0, 0, 0, 0));
  }

  void changed() {
    counts = counts.plus(new Counts(0, 0, 1, 0, 0, 0));
  }

  void unchanged() {
    counts = counts.plus(new Counts(0, 0, 0, 1, 0, 0));
  }

  Counts counts() {
    return counts;
  }

  boolean isSound() {
    return counts.faults() == 0;
  }

  /** The faults since the last call, in the order of the file. */
  List<RowFault> takeFaults() {
    List<RowFault> taken = new ArrayList<>(faults);
    taken.sort(Comparator.comparingLong(RowFault::line).thenComparingLong(RowFault::column));
    faults.clear();
    return taken;
  }
}
