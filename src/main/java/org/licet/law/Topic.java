package org.licet.law;

/** What a requirement is about. */
public enum Topic {
  LICENSURE,
  READER_LOCATION,
  SPECIALTY,
  MODALITY,
  PRIVILEGING,
  INDEMNITY,
  SANCTIONS,
  PROVIDER,
  PAYER,
  DATA_RESIDENCY,
  PRIVACY,
  REPORTING,
  COVERAGE
}
