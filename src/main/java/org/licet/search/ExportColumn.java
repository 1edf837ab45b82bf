package org.licet.search;

import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The columns of an export, in their order; what is absent is empty, and {@code null} in JSON. */
enum ExportColumn {
  ATTESTATION("attestation", (found, now) -> found.attestation()),
  ASSIGNMENT("assignment", (found, now) -> found.assignment()),
  DECIDED_AT("decidedAt", (found, now) -> found.decidedAt()),
  OUTCOME("outcome", (found, now) -> found.outcome()),
  /** The caller's own. */
  REFERENCE("reference", (found, now) -> found.reference()),
  READER("reader", (found, now) -> found.readerId()),
  READER_NAME("readerName", (found, now) -> found.readerName()),
  /** ISO 3166. */
  PATIENT_PLACE("patientPlace", (found, now) -> found.patientPlace()),
  READER_PLACE("readerPlace", (found, now) -> found.readerPlace()),
  VALID_UNTIL("validUntil", (found, now) -> found.validUntil()),
  /** At the moment of exporting: valid, ended or revoked. */
  STATUS("status", Found::status),
  LAW_VERSION("lawVersion", (found, now) -> found.lawVersion()),
  LAW_DIGEST("lawDigest", (found, now) -> found.lawDigest()),
  /** SHA-256 of what is signed. */
  DIGEST("digest", (found, now) -> found.digest());

  private final String word;
  private final BiFunction<Found, Instant, @Nullable Object> value;

  ExportColumn(String word, BiFunction<Found, Instant, @Nullable Object> value) {
    this.word = word;
    this.value = value;
  }

  String word() {
    return word;
  }

  @Nullable String of(Found found, Instant now) {
    Object each = value.apply(found, now);
    return each == null ? null : each.toString();
  }
}
