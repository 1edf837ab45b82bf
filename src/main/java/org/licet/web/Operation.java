package org.licet.web;

/** What a caller may do, in the field's words. Who may do which stands in {@code access.Role}. */
public enum Operation {
  /** The start page, and one's own password. */
  ENTER,
  /** Ask for a decision that is not recorded. */
  DECIDE,
  /** Have a decision recorded and attested. */
  ASSIGN,
  /** Read one attestation with its proofs, revocation and sign-offs. */
  READ_ATTESTATIONS,
  /** Revoke an attestation. */
  REVOKE,
  /** Record that a study was signed off. */
  RECORD_READ,
  /** Search attestations, and sign-offs that were not as attested. */
  SEARCH_ATTESTATIONS,
  /** Export the attestations of a period. */
  EXPORT_ATTESTATIONS,
  /** Read the law, and every version of it. */
  READ_LAW,
  /** Propose a version of the law. */
  PROPOSE_LAW,
  /** Approve a proposed version, so that it decides. */
  APPROVE_LAW,
  /** Read what is on file of readers, facilities, providers and data paths. */
  READ_REGISTRY,
  /** Change what is on file of them. */
  WRITE_REGISTRY,
  /** Take a file of many into the registry. */
  IMPORT,
  /** Compare papers on file with the registers that issued them. */
  VERIFY_SOURCES,
  /** Erase what identifies a person. */
  ERASE_PERSON,
  /** Make and end accounts and keys. */
  MANAGE_ACCESS,
  /** Read who did what. */
  READ_AUDIT
}
