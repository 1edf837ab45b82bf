package org.licet.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right to read at a facility, granted by it directly or on the word of the distant site. */
public record Privilege(
    @Nullable String facility,
    @Nullable Basis basis,
    @Nullable Set<Study.Modality> modalities,
    @Nullable Status status,
    @Nullable Expiry expires) {

  public Privilege {
    modalities = modalities == null ? null : Sorted.copyOf(modalities);
  }

  public enum Basis {
    DIRECT,
    PROXY
  }
}
