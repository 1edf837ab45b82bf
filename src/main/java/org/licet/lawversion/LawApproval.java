package org.licet.lawversion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.access.Caller;

/** That a law version answers from an instant on, until that of a later approval. */
@Entity
class LawApproval {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String digest;
  private String approvedBy;
  private @Nullable String approvedCaller;
  private Instant approvedAt;
  private Instant validFrom;
  private String reason;
  private boolean own;

  @SuppressWarnings("NullAway.Init")
  protected LawApproval() {}

  /**
   * @param by the name given; nobody has verified it
   * @param from not before {@code at}
   */
  LawApproval(LawVersion version, String by, Instant at, Instant from, String reason) {
    this.digest = version.digest();
    this.approvedBy = by;
    this.approvedAt = at;
    this.validFrom = from;
    this.reason = reason;
    this.approvedCaller = Caller.current().name();
    this.own = version.isProposedBy(approvedCaller, by);
  }

  String digest() {
    return digest;
  }

  String approvedBy() {
    return approvedBy;
  }

  /** Who had signed in; {@code null} where nobody could yet. */
  @Nullable String approvedCaller() {
    return approvedCaller;
  }

  Instant approvedAt() {
    return approvedAt;
  }

  Instant validFrom() {
    return validFrom;
  }

  String reason() {
    return reason;
  }

  /** Whether it was given by who proposed the version. */
  boolean own() {
    return own;
  }
}
