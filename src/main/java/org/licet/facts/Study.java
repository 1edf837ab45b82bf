package org.licet.facts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The study to be read. No name, birth date or number of a patient belongs in it.
 *
 * @param id the caller's own reference
 * @param bodyPart DICOM Body Part Examined (0018,0015)
 * @param patientLocation where the patient was imaged
 * @param facility id of the imaging facility
 * @param consents explicit consents on file; empty is known to be none
 * @param storedIn where the archive of record holds the images; empty is known to be nowhere
 */
public record Study(
    @Nullable String id,
    @Nullable Modality modality,
    @Nullable String bodyPart,
    @Nullable Place patientLocation,
    @Nullable String facility,
    @Nullable Purpose purpose,
    @Nullable Urgency urgency,
    @Nullable Payer payer,
    @Nullable Boolean screening,
    @Nullable Boolean obstetric,
    @Nullable Identifiability identifiability,
    @Nullable Set<Consent> consents,
    @Nullable List<Place> storedIn) {

  public static final Study UNKNOWN =
      new Study(null, null, null, null, null, null, null, null, null, null, null, null, null);

  public Study {
    consents = consents == null ? null : Sorted.copyOf(consents);
    storedIn = storedIn == null ? null : List.copyOf(storedIn);
  }

  /**
   * The same at a facility, which says what is not known of it: where the patient is, and the
   * archive.
   */
  public Study at(String id, @Nullable Place location, @Nullable List<Place> archive) {
    return new Study(
        this.id,
        modality,
        bodyPart,
        patientLocation == null ? location : patientLocation,
        id,
        purpose,
        urgency,
        payer,
        screening,
        obstetric,
        identifiability,
        consents,
        storedIn == null ? archive : storedIn);
  }

  /** DICOM modality (0008,0060), as far as the contract knows it. */
  public enum Modality {
    CR,
    DX,
    CT,
    MR,
    US,
    MG,
    NM,
    PT,
    XA,
    RF
  }

  /** What the read is for. */
  public enum Purpose {
    FINAL,
    PRELIMINARY,
    SECOND_OPINION,
    CONSULTATION,
    EDUCATION
  }

  public enum Urgency {
    ROUTINE,
    URGENT,
    EMERGENCY
  }

  /** Who pays; {@code PUBLIC} is the NHS, statutory insurance and the like. */
  public enum Payer {
    MEDICARE,
    MEDICAID,
    PUBLIC,
    PRIVATE,
    SELF_PAY
  }

  public enum Identifiability {
    IDENTIFIED,
    PSEUDONYMISED,
    DEIDENTIFIED
  }

  public enum Consent {
    TELERADIOLOGY,
    CROSS_BORDER_TRANSFER
  }
}
