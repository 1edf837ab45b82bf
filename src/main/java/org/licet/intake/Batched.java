package org.licet.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes rows in batches, so that memory holds one batch of them, however long the file is. */
final class Batched<T> implements Taker<T> {
  private static final int ROWS = 500;

  private final Tally tally;
  private final Consumer<List<T>> batches;
  private final List<T> rows = new ArrayList<>();
  private int refused;

  Batched(Tally tally, Consumer<List<T>> batches) {
    this.tally = tally;
    this.batches = batches;
  }

  @Override
  public void take(T row) {
    rows.add(row);
    passOnWhenFull();
  }

  @Override
  public void refuse(List<RowFault> faults) {
    tally.refused(faults);
    refused++;
    passOnWhenFull();
  }

  private void passOnWhenFull() {
    if (rows.size() + refused >= ROWS) {
      passOn();
    }
  }

  /** Passes on what is left. */
  void passOn() {
    batches.accept(List.copyOf(rows));
    rows.clear();
    refused = 0;
  }
}
