package org.licet.credentialing;

/**
 * What came of asking a primary source. A register that has no such paper has not said that it is
 * none.
 */
public enum Result {
  /** The register says what is on file. */
  CONFIRMED,
  /**
   * The register answered, and has no such paper: as often a typing error as a paper that is none.
   */
  NOT_FOUND,
  /** The register has it, and says something else of it. */
  DIFFERS,
  /** The register did not answer, or not in a way that could be read. */
  UNREACHABLE
}
