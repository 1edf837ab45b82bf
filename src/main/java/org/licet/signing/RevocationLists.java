package org.licet.signing;

import java.util.List;

/** The revocation lists that prove a certificate good at a time. RFC 5280 §5. */
@FunctionalInterface
public interface RevocationLists {
  /**
   * The newest list of each authority that issued a certificate of the signer's or of a
   * time-stamping authority's, in DER; empty where the authorities publish none.
   */
  List<byte[]> current();
}
