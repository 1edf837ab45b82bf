package org.licet.lawversion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawFiles;

/** A law version, kept whole, so that whatever it decided can be decided again. */
@Entity
class LawVersion {
  @Id private String digest;
  private String version;
  private byte[] archive;
  private Instant proposedAt;
  private String proposedBy;
  private @Nullable String proposedCaller;
  private String reason;

  @SuppressWarnings("NullAway.Init")
  protected LawVersion() {}

  String digest() {
    return digest;
  }

  /** {@code YYYY.MM.n}. */
  String version() {
    return version;
  }

  byte[] archive() {
    return archive.clone();
  }

  LawFiles files() {
    return LawFiles.unzip(archive);
  }

  Instant proposedAt() {
    return proposedAt;
  }

  /** The name given; nobody has verified it. */
  String proposedBy() {
    return proposedBy;
  }

  /**
   * Whether it was proposed by the same caller, or in the same name.
   *
   * @param caller who has signed in
   * @param by the name that was given
   */
  boolean isProposedBy(String caller, String by) {
    return caller.equals(proposedCaller) || Names.same(by, proposedBy);
  }

  String reason() {
    return reason;
  }
}
