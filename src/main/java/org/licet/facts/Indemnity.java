package org.licet.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Malpractice cover, whoever holds the policy. */
public record Indemnity(
    @Nullable String insurer,
    @Nullable List<Place> covers,
    @Nullable ClaimLimit perClaim,
    @Nullable Expiry expires) {

  public Indemnity {
    covers = covers == null ? null : List.copyOf(covers);
  }

  /**
   * The limit for each claim that was written down; where none was, {@code perClaim} is {@code
   * null} and serves no minimum.
   *
   * @param amount {@code null} is cover without a stated limit
   */
  public record ClaimLimit(@Nullable Money amount) {
    public static final ClaimLimit UNSTATED = new ClaimLimit(null);
  }
}
