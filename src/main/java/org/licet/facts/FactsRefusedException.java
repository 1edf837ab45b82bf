package org.licet.facts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was sent is no question that can be read: it carries every fault, in the order of the text.
 */
public final class FactsRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FactsRefusedException(List<Fault> faults) {
    super(
        faults.stream()
            .map(f -> f.pointer() + ": `" + f.found() + "`, expected " + f.expected())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** At least one, in the order of the text. */
  public List<Fault> faults() {
    return faults;
  }
}
