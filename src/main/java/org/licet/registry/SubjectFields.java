package org.licet.registry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept about a subject beside the contract's facts; rules never see it. */
final class SubjectFields {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
  private static final Pattern DIGITS = Pattern.compile("[12]\\d{9}");

  /** The sum that the prefix 80840 adds to an NPI's, 45 CFR 162.406 and ISO/IEC 7812-1. */
  private static final int NPI_PREFIX = 24;

  private static final Form<String> NPI =
      form(SubjectFields::isNpi, "a National Provider Identifier: 10 digits, the last one checks");
  private static final Form<String> MAIL = form(EMAIL.asMatchPredicate(), "an e-mail address");
  private static final Form<String> ZONE =
      form(SubjectFields::isZone, "a time zone of the IANA's, for example Asia/Kolkata");

  private SubjectFields() {}

  static void read(Kind kind, Fields fields, ObjectNode body) {
    switch (kind) {
      case READER -> {
        Kind.put(body, "birthDate", fields.one("birthDate", Form.DAY));
        Kind.put(body, "npi", fields.one("npi", NPI));
        Kind.put(body, "email", fields.one("email", MAIL));
        Kind.put(body, "locale", fields.one("locale", Form.LANGUAGE));
        Kind.put(body, "zone", fields.one("zone", ZONE));
      }
      case FACILITY -> {
        Kind.put(body, "location", fields.one("location", Form.PLACE));
        putPlaces(body, "storedIn", fields.many("storedIn", Form.PLACE));
        Kind.put(body, "email", fields.one("email", MAIL));
        Kind.put(body, "zone", fields.one("zone", ZONE));
      }
      case PROVIDER, DATA_PATH -> {}
      case LICENCE,
          CERTIFICATION,
          PRIVILEGE,
          INDEMNITY,
          QUALIFICATION,
          SCREENING,
          REGISTRATION,
          ACCREDITATION,
          SAFEGUARD ->
          throw new IllegalArgumentException("a paper has no fields of a subject: " + kind);
    }
  }

  private static void putPlaces(
      ObjectNode body, String name, @org.jspecify.annotations.Nullable List<Place> places) {
    if (places != null) {
      ArrayNode array = body.putArray(name);
      places.forEach(place -> array.add(place.toString()));
    }
  }

  private static boolean isNpi(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return false;
    }
    int sum = NPI_PREFIX;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isZone(String text) {
    try {
      return text.contains("/") && ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Form<String> form(Predicate<String> test, String expected) {
    return new Form<>(text -> Optional.of(text).filter(test), _ -> expected);
  }
}
