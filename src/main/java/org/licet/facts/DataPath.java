package org.licet.facts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way that the images take.
 *
 * @param processedIn every place where images are viewed, cached or computed on
 * @param hosting certifications of the hosts on the path; open codes
 */
public record DataPath(
    @Nullable Access access,
    @Nullable List<Place> processedIn,
    @Nullable List<Safeguard> safeguards,
    @Nullable Set<String> hosting) {

  public static final DataPath UNKNOWN = new DataPath(null, null, null, null);

  public DataPath {
    processedIn = processedIn == null ? null : List.copyOf(processedIn);
    safeguards = safeguards == null ? null : List.copyOf(safeguards);
    hosting = hosting == null ? null : Sorted.copyOf(hosting);
  }

  public enum Access {
    /** Nothing is kept where the reader sits. */
    REMOTE_VIEW,
    /** Images are stored where the reader sits. */
    COPY
  }

  /** A legal footing for images that go from one place to another; from a place to itself too. */
  public record Safeguard(
      @Nullable Type type, @Nullable Place from, @Nullable Place to, @Nullable Expiry expires) {

    public enum Type {
      BAA,
      SCC,
      BCR,
      IDTA,
      DPF,
      CONTRACT,
      LOCAL_SCC,
      REGULATOR_APPROVAL,
      SECURITY_ASSESSMENT,
      IMPACT_ASSESSMENT
    }
  }
}
