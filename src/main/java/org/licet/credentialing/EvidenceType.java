package org.licet.credentialing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** What evidence may be: what its first bytes say, never what somebody calls it. */
enum EvidenceType {
  PDF(MediaType.APPLICATION_PDF, "pdf", '%', 'P', 'D', 'F', '-'),
  JPEG(MediaType.IMAGE_JPEG, "jpg", 0xFF, 0xD8, 0xFF),
  PNG(MediaType.IMAGE_PNG, "png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

  private final MediaType mediaType;
  private final String ending;
  private final int[] beginning;

  EvidenceType(MediaType mediaType, String ending, int... beginning) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.beginning = beginning;
  }

  static Optional<EvidenceType> sniff(byte[] bytes) {
    return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
  }

  static EvidenceType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.toString().equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  static String all() {
    return Arrays.stream(values())
        .map(type -> "`" + type.mediaType + "`")
        .collect(Collectors.joining(", "));
  }

  MediaType mediaType() {
    return mediaType;
  }

  /** Of a file's name, without its dot. */
  String ending() {
    return ending;
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
