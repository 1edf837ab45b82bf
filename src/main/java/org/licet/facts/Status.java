package org.licet.facts;

/**
 * The standing of a paper. Only {@code ACTIVE} serves: the facts do not say what the others limit.
 */
public enum Status {
  ACTIVE,
  CONDITIONS,
  PROBATION,
  SUSPENDED,
  REVOKED,
  SURRENDERED,
  LAPSED,
  PENDING
}
