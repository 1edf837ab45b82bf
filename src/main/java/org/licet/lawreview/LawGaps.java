package org.licet.lawreview;

import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.Law;

/**
 * Where the law on file has holes.
 *
 * @param faults what is wrong, or has to be said under {@code never} in a case file
 * @param remarks what may be meant: law that ends without any after it, or begins again later
 * @param searched how it was searched, in words
 */
public record LawGaps(List<Remark> faults, List<Remark> remarks, List<String> searched) {
  public LawGaps {
    faults = faults.stream().sorted().distinct().toList();
    remarks = remarks.stream().sorted().distinct().toList();
    searched = List.copyOf(searched);
  }

  /** Searches with the questions of the cases and so many generated ones. */
  public static LawGaps of(Law law, int generated, long seed) {
    List<Remark> faults = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    List<String> searched = new ArrayList<>();
    new DateGaps(law.book(), faults, remarks).find();
    searched.add(new Unreached(law, faults).find(generated, seed));
    searched.add(new Untouched(law, faults, remarks).find());
    return new LawGaps(faults, remarks, searched);
  }
}
