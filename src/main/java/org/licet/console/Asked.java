package org.licet.console;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.licet.facts.DataPath;
import org.licet.facts.Licence;
import org.licet.facts.Privilege;
import org.licet.facts.Reader;
import org.licet.facts.Screening;
import org.licet.facts.Status;
import org.licet.facts.Study;
import org.licet.registry.Kind;

/**
 * A field that a form asks for.
 *
 * @param name the contract's
 * @param choices of a closed choice; else empty
 */
record Asked(String name, String label, String hint, Shape shape, List<String> choices) {
  Asked {
    choices = List.copyOf(choices);
  }

  /** How its value is typed. */
  enum Shape {
    TEXT,
    PLACE,
    DAY,
    /** A day, open-ended, or not known. */
    LAST_DAY,
    CHOICE,
    /** Several of a closed choice. */
    CHOICES,
    /** Several values, with commas between them. */
    LIST,
    PLACES,
    /** Yes, no, or not known. */
    FLAG,
    /** An amount with its currency, without a limit, or not known. */
    MONEY
  }

  /** What a kind of subject or paper is asked about, in the contract's order. */
  static List<Asked> of(Kind kind) {
    return switch (kind) {
      case READER ->
          List.of(
              text("name", ""),
              choice("profession", Reader.Profession.class),
              place("readingFrom"),
              of("languages", "en, pt-BR", Shape.LIST),
              of("birthDate", "", Shape.DAY),
              new Asked("npi", "NPI", "10 digits", Shape.TEXT, List.of()),
              text("email", ""),
              text("locale", "en"),
              new Asked("zone", "Time zone", "Asia/Kolkata", Shape.TEXT, List.of()));
      case FACILITY ->
          List.of(
              text("name", ""),
              place("location"),
              of("storedIn", "US, US-TX", Shape.PLACES),
              text("email", ""),
              new Asked("zone", "Time zone", "America/Chicago", Shape.TEXT, List.of()));
      case PROVIDER ->
          List.of(
              text("name", ""),
              place("establishedIn"),
              of("coveredPerson", "28 CFR 202", Shape.FLAG));
      case DATA_PATH ->
          List.of(
              text("name", ""),
              choice("access", DataPath.Access.class),
              of("processedIn", "IN-KA, US", Shape.PLACES),
              of("hosting", "ISO27001, SOC2", Shape.LIST));
      case LICENCE ->
          List.of(
              place("jurisdiction"),
              text("authority", "TMB"),
              text("number", ""),
              choice("type", Licence.Type.class),
              STATUS,
              of("issued", "first valid day", Shape.DAY),
              EXPIRES,
              of("verified", "at its source", Shape.DAY));
      case CERTIFICATION ->
          List.of(
              text("body", "ABR"),
              text("specialty", "DIAGNOSTIC_RADIOLOGY"),
              text("subspecialty", ""),
              STATUS,
              EXPIRES);
      case PRIVILEGE ->
          List.of(
              text("facility", "id"),
              choice("basis", Privilege.Basis.class),
              MODALITIES,
              STATUS,
              EXPIRES);
      case INDEMNITY ->
          List.of(
              text("insurer", ""),
              of("covers", "US, GB", Shape.PLACES),
              of("perClaim", "limit of each claim", Shape.MONEY),
              EXPIRES);
      case QUALIFICATION ->
          List.of(
              text("scheme", "MQSA"), choice("modality", Study.Modality.class), STATUS, EXPIRES);
      case SCREENING ->
          List.of(
              text("list", "OIG-LEIE"),
              of("checked", "", Shape.DAY),
              choice("result", Screening.Result.class));
      case REGISTRATION ->
          List.of(
              place("jurisdiction"),
              text("authority", "CQC"),
              text("type", "TELERADIOLOGY"),
              STATUS,
              EXPIRES);
      case ACCREDITATION -> List.of(text("body", "JCI"), EXPIRES);
      case SAFEGUARD ->
          List.of(
              choice("type", DataPath.Safeguard.Type.class), place("from"), place("to"), EXPIRES);
    };
  }

  /** The study of a question. */
  static List<Asked> study() {
    return List.of(
        choice("modality", Study.Modality.class),
        text("bodyPart", "HEAD"),
        place("patientLocation"),
        choice("purpose", Study.Purpose.class),
        choice("urgency", Study.Urgency.class),
        choice("payer", Study.Payer.class),
        of("screening", "a screening programme’s", Shape.FLAG),
        of("obstetric", "", Shape.FLAG),
        choice("identifiability", Study.Identifiability.class),
        of("storedIn", "US", Shape.PLACES),
        several("consents", Study.Consent.class));
  }

  private static final Asked STATUS = choice("status", Status.class);
  private static final Asked EXPIRES =
      new Asked("expires", "Last day", "", Shape.LAST_DAY, List.of());
  private static final Asked MODALITIES = several("modalities", Study.Modality.class);

  static Asked text(String name, String hint) {
    return of(name, hint, Shape.TEXT);
  }

  static Asked of(String name, String hint, Shape shape) {
    return new Asked(name, Words.sentence(Words.name(name)), hint, shape, List.of());
  }

  private static Asked place(String name) {
    return of(name, "US-TX", Shape.PLACE);
  }

  private static <E extends Enum<E>> Asked choice(String name, Class<E> choices) {
    return new Asked(name, Words.sentence(Words.name(name)), "", Shape.CHOICE, names(choices));
  }

  private static <E extends Enum<E>> Asked several(String name, Class<E> choices) {
    return new Asked(name, Words.sentence(Words.name(name)), "", Shape.CHOICES, names(choices));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
  }

  /** These fields, and those. */
  static List<Asked> both(List<Asked> first, List<Asked> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
