package org.licet.attestation;

import java.net.URI;

/**
 * Where the status of an attestation is told: one bit of a list that the service signs and serves.
 * W3C Bitstring Status List v1.0 §2.1, with the purpose {@code revocation}, which is not
 * reversible.
 *
 * <p>One that was superseded is revoked too: both cancel it, and no reader may miss the second. The
 * purpose {@code refresh} (§2.1) was rejected, since it does not invalidate and needs a refresh
 * service; {@code message}, since its meanings are left to whoever reads them. Why, and by what it
 * was superseded, is told by the signed revocation.
 *
 * <p>Places are given in order, and not at random as §2.1 advises: how many attestations there are,
 * and when, is public in the transparency log.
 *
 * @param list the list's address, {@code http} or {@code https}, without fragment
 * @param index 0 to 131,071
 */
public record StatusEntry(URI list, int index) {
  /** The entries of a list, the least that keeps one among many: §3.2. */
  public static final int ENTRIES = 1 << 17;

  public StatusEntry {
    boolean isWeb = "http".equals(list.getScheme()) || "https".equals(list.getScheme());
    if (!isWeb || list.getHost() == null || list.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "status list: found `%s`, expected an address by http or https, without a fragment"
              .formatted(list));
    }
    if (index < 0 || index >= ENTRIES) {
      throw new IllegalArgumentException(
          "status list index: found `%d`, expected 0 to %d".formatted(index, ENTRIES - 1));
    }
  }

  /** The entry's own name. */
  String id() {
    return list + "#" + index;
  }
}
