package org.licet.issuance;

/**
 * One respect in which a read at sign-off was not what had been attested.
 *
 * @param attested what the attestation says, in words
 * @param found what was true at sign-off, in words
 */
public record Discrepancy(Kind kind, String attested, String found) {

  /** What is at odds. */
  public enum Kind {
    /** Somebody else read. */
    OTHER_READER,
    /** The reader sat neither in the attested place nor in one that lies in it. */
    OTHER_PLACE,
    /** It was read before the decision was made. */
    BEFORE_DECISION,
    /** It was read when the attested answer could have changed by itself. */
    AFTER_VALIDITY,
    /** It was read after the attestation had been revoked. */
    AFTER_REVOCATION,
    /** A denial was attested, or the law in force at sign-off denies on what was true then. */
    NOT_PERMITTED,
    /** The law in force at sign-off attaches conditions that were not attested. */
    CONDITIONS_ATTACHED
  }
}
