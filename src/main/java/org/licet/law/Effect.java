package org.licet.law;

/**
 * What a requirement does where it is not met: the first two deny, the third attaches its
 * condition.
 */
public enum Effect {
  REQUIRES,
  PROHIBITS,
  CONDITIONS
}
