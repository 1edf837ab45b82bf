package org.licet.law;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Law that cannot be served: all its faults, sorted by file and line, one a line of the message.
 */
public final class LawRefusedException extends RuntimeException {
  private final transient List<LawFault> faults;

  public LawRefusedException(Collection<LawFault> faults) {
    super(
        faults.stream()
            .sorted()
            .distinct()
            .map(LawFault::toString)
            .collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().distinct().toList();
  }

  public List<LawFault> faults() {
    return faults;
  }
}
