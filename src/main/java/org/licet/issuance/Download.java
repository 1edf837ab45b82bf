package org.licet.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.transparencylog.LogProof;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The forms in which an attestation is downloaded, the preferred one first. */
enum Download {
  JSON(Download.FLATTENED_JWS),
  JWS(Download.COMPACT_JWS),
  PDF(MediaType.APPLICATION_PDF_VALUE);

  /** RFC 7515 §9.2.1. */
  static final String FLATTENED_JWS = "application/jose+json";

  static final String COMPACT_JWS = "application/jose";

  private final MediaType type;

  Download(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  MediaType type() {
    return type;
  }

  /** The last part of a file's name, and of the path. */
  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A record that was signed beside an attestation, compact. */
  static ResponseEntity<byte[]> signedRecord(String jws) {
    return ResponseEntity.ok()
        .contentType(JWS.type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .body(jws.getBytes(US_ASCII));
  }

  /** C2SP tlog-proof, as text. */
  static ResponseEntity<byte[]> proof(LogProof proof) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(proof.toString().getBytes(UTF_8));
  }

  /** The form that a client prefers, RFC 9110 §12.5.1; empty where it takes none of them. */
  static Optional<Download> preferred(List<MediaType> accepted) {
    return Arrays.stream(values())
        .filter(each -> each.quality(accepted) > 0)
        .max(
            Comparator.comparingDouble((Download each) -> each.quality(accepted))
                .thenComparing(Comparator.<Download>naturalOrder().reversed()));
  }

  /** The weight of the most specific range that it lies in. */
  private double quality(List<MediaType> accepted) {
    return accepted.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(Download::specificity))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int specificity(MediaType range) {
    if (range.isWildcardType()) {
      return 0;
    }
    return range.isWildcardSubtype() ? 1 : 2;
  }
}
