package org.licet.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that supplies the read.
 *
 * @param coveredPerson owned 50 % or more by, or based in, a country of concern (28 CFR 202)
 */
public record Provider(
    @Nullable String id,
    @Nullable Place establishedIn,
    @Nullable List<Registration> registrations,
    @Nullable List<Accreditation> accreditations,
    @Nullable Boolean coveredPerson) {

  public static final Provider UNKNOWN = new Provider(null, null, null, null, null);

  public Provider {
    registrations = registrations == null ? null : List.copyOf(registrations);
    accreditations = accreditations == null ? null : List.copyOf(accreditations);
  }

  /** A provider's entry in a register; authority and type are open codes. */
  public record Registration(
      @Nullable Place jurisdiction,
      @Nullable String authority,
      @Nullable String type,
      @Nullable Status status,
      @Nullable Expiry expires) {}

  /** An accreditation; the body is an open code. */
  public record Accreditation(@Nullable String body, @Nullable Expiry expires) {}
}
