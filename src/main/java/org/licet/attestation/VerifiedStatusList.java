package org.licet.attestation;

import java.time.Instant;

/** A status list of which everything holds, at the moment for which it was verified. */
public final class VerifiedStatusList {
  private final StatusList list;

  VerifiedStatusList(StatusList list) {
    this.list = list;
  }

  /** When it was made; what was revoked later is not in it. */
  public Instant madeAt() {
    return list.validFrom();
  }

  /**
   * INVARIANT: returns only where this list tells of this attestation, and says that it is not
   * revoked.
   *
   * @throws AttestationVerificationException where it is revoked, or names no list or another one
   */
  void requireNotRevoked(Statement statement) {
    StatusEntry entry = statement.status();
    if (entry == null) {
      throw refusal("an attestation of format 1, which names no list", "one that names its list");
    }
    if (!entry.list().equals(list.address())) {
      throw refusal(
          "the list `%s`".formatted(list.address()),
          "the one that the attestation names, `%s`".formatted(entry.list()));
    }
    if (list.revoked().get(entry.index())) {
      throw refusal(
          "revoked, by the status list of `%s`".formatted(madeAt()), "one that is not revoked");
    }
  }

  private static AttestationVerificationException refusal(String found, String expected) {
    return new AttestationVerificationException(new Fault("status", found, expected), null);
  }
}
