package org.licet.issuance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.licet.law.LawFiles;

/** A law version that decided, kept whole, so that whatever it decided can be decided again. */
@Entity
class LawVersion {
  @Id private String digest;
  private String version;
  private byte[] archive;
  private Instant firstSeen;

  @SuppressWarnings("NullAway.Init")
  protected LawVersion() {}

  String digest() {
    return digest;
  }

  String version() {
    return version;
  }

  LawFiles files() {
    return LawFiles.unzip(archive);
  }

  Instant firstSeen() {
    return firstSeen;
  }
}
