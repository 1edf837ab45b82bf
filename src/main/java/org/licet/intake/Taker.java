package org.licet.intake;

import java.util.List;

/** Takes the rows of a file, one by one, as a source reads them. */
interface Taker<T> {
  void take(T row);

  /** A row that is refused, and all that is wrong with it. */
  void refuse(List<RowFault> faults);
}
