package org.licet.certificate;

/** How far a certificate proves itself, ETSI EN 319 142-1 §6. */
public enum Level {
  /** Signed; the time is the signer's own word. No authority stamped it when it was printed. */
  B_B("PAdES-B-B"),

  /**
   * Signed and stamped, the whole file stamped too; not all authorities publish revocation lists.
   */
  B_T("PAdES-B-T"),

  /**
   * Signed and stamped, with everything that checks its certificates, and the whole file stamped.
   */
  B_LTA("PAdES-B-LTA");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** As verifiers name it. */
  public String label() {
    return label;
  }
}
