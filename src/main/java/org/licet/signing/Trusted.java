package org.licet.signing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whom the service itself trusts when it verifies; without anybody, nothing can hold. */
public record Trusted(Optional<TrustAnchors> anchors) {
  /** No authority was named. */
  public static final Trusted NOBODY = new Trusted(Optional.empty());

  /** The authorities of a file in PEM. */
  public static Trusted by(Path pem) {
    return new Trusted(Optional.of(TrustAnchors.fromPem(pem)));
  }

  public List<String> names() {
    return anchors.map(TrustAnchors::names).orElse(List.of());
  }
}
