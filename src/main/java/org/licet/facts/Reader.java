package org.licet.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would read, and the reader's papers. A list that is {@code null} is not known; an empty one
 * is known to hold nothing.
 *
 * @param readingFrom where the reader sits while reading
 * @param languages BCP 47 tags of the languages in which the reader may report
 */
public record Reader(
    @Nullable String id,
    @Nullable Profession profession,
    @Nullable Place readingFrom,
    @Nullable List<Licence> licences,
    @Nullable List<Certification> certifications,
    @Nullable List<Privilege> privileges,
    @Nullable List<Indemnity> indemnity,
    @Nullable List<Qualification> qualifications,
    @Nullable List<String> languages,
    @Nullable List<Screening> screenings) {

  public static final Reader UNKNOWN =
      new Reader(null, null, null, null, null, null, null, null, null, null);

  public Reader {
    licences = licences == null ? null : List.copyOf(licences);
    certifications = certifications == null ? null : List.copyOf(certifications);
    privileges = privileges == null ? null : List.copyOf(privileges);
    indemnity = indemnity == null ? null : List.copyOf(indemnity);
    qualifications = qualifications == null ? null : List.copyOf(qualifications);
    languages = languages == null ? null : List.copyOf(languages);
    screenings = screenings == null ? null : List.copyOf(screenings);
  }

  public enum Profession {
    PHYSICIAN,
    REPORTING_RADIOGRAPHER,
    PHYSICIST
  }
}
