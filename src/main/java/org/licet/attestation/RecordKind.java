package org.licet.attestation;

import org.licet.signing.Jws;

/**
 * What is signed about an attestation after it was issued. Each kind has a media type of its own,
 * so that none is ever taken for another, nor for an attestation.
 */
public enum RecordKind {
  /** That it was revoked or superseded. */
  REVOCATION("urn:licet:revocation:1", "vnd.licet.revocation+jwt"),
  /** Who read at sign-off, held against what was attested. */
  READING("urn:licet:reading:1", "vnd.licet.reading+jwt"),
  /** What lies in a bundle of evidence. */
  EVIDENCE("urn:licet:evidence:1", "vnd.licet.evidence+jwt");

  private final String format;
  private final Jws.Type type;

  RecordKind(String format, String type) {
    this.format = format;
    this.type = new Jws.Type(type, "json");
  }

  String format() {
    return format;
  }

  Jws.Type type() {
    return type;
  }
}
