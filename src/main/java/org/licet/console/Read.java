package org.licet.console;

import java.util.List;
import org.licet.issuance.Discrepancy;
import org.licet.issuance.RecordedRead;

/**
 * A read at sign-off, in words.
 *
 * @param by who told it; empty where nobody is named
 * @param instant of recording, for machines
 * @param differs in what it was not as attested; empty where it was
 */
record Read(
    String id,
    String attestation,
    String reference,
    String recordedAt,
    String instant,
    String readAt,
    String reader,
    String place,
    String by,
    List<Difference> differs) {
  Read {
    differs = List.copyOf(differs);
  }

  /** One respect in which it was not as attested. */
  record Difference(String words, String attested, String found) {
    static Difference of(Discrepancy discrepancy) {
      boolean isPlace = discrepancy.kind() == Discrepancy.Kind.OTHER_PLACE;
      return new Difference(
          words(discrepancy.kind()),
          isPlace ? Words.shortPlace(discrepancy.attested()) : discrepancy.attested(),
          isPlace ? Words.shortPlace(discrepancy.found()) : discrepancy.found());
    }

    private static String words(Discrepancy.Kind kind) {
      return switch (kind) {
        case OTHER_READER -> "Somebody else read";
        case OTHER_PLACE -> "Read from another place";
        case BEFORE_DECISION -> "Read before the decision was made";
        case AFTER_VALIDITY -> "Read after the answer had ended";
        case AFTER_REVOCATION -> "Read after the attestation was revoked";
        case NOT_PERMITTED -> "Not permitted";
        case CONDITIONS_ATTACHED -> "Conditions that were not attested";
      };
    }
  }

  static Read of(RecordedRead read) {
    return new Read(
        read.id().toString(),
        read.attestationId().toString(),
        read.reference(),
        Words.time(read.recordedAt()),
        read.recordedAt().toString(),
        Words.time(read.readAt()),
        read.readerId(),
        Words.shortPlace(read.place()),
        read.by() == null ? "" : read.by(),
        read.discrepancies().stream().map(Difference::of).toList());
  }

  boolean isDifferent() {
    return !differs.isEmpty();
  }
}
