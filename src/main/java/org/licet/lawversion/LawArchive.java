package org.licet.lawversion;

import org.licet.web.NotOnFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The law versions that were ever proposed, whole. */
@Service
public class LawArchive {
  private final LawVersions versions;

  LawArchive(LawVersions versions) {
    this.versions = versions;
  }

  /** A zip of {@code rules/} and {@code jurisdictions/}. */
  @Transactional(readOnly = true)
  public byte[] require(String digest) {
    return versions
        .findById(digest)
        .orElseThrow(() -> new NotOnFileException("law version", digest))
        .archive();
  }
}
