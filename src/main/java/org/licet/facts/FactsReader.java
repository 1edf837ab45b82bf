package org.licet.facts;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads questions, strictly: what is not in the contract is refused, with every fault at once, and
 * nothing is guessed or dropped. Refusals are {@link FactsRefusedException}s.
 */
public final class FactsReader {
  private static final Form<Study.Purpose> PURPOSE = Form.choice(Study.Purpose.class);
  private static final Form<Study.Urgency> URGENCY = Form.choice(Study.Urgency.class);
  private static final Form<Study.Payer> PAYER = Form.choice(Study.Payer.class);
  private static final Form<Study.Identifiability> IDENTIFIABILITY =
      Form.choice(Study.Identifiability.class);
  private static final Form<Study.Consent> CONSENT = Form.choice(Study.Consent.class);
  private static final Form<Reader.Profession> PROFESSION = Form.choice(Reader.Profession.class);
  private static final Form<DataPath.Access> ACCESS = Form.choice(DataPath.Access.class);

  private FactsReader() {}

  /** The question that a JSON text asks. */
  public static Question read(byte[] json) {
    return readWhole(Fields.of(json));
  }

  /**
   * The question that an object of something larger asks; pointers of faults begin with the one
   * given.
   */
  public static Question read(JsonNode object, String pointer) {
    return readWhole(Fields.of(object, pointer));
  }

  /**
   * The question without {@code asOf}, from a body that has other fields too. Faults are only
   * noted: {@link Fields#done} refuses them, with those of the caller's own fields.
   */
  public static Question readFacts(Fields body) {
    Reader reader = requireNonNullElse(readReader(body), Reader.UNKNOWN);
    return readFactsOfNobody(body).by(reader);
  }

  /** The same, where no reader may be given: one is refused as an unknown field. */
  public static Question readFactsOfNobody(Fields body) {
    return new Question(
        null,
        requireNonNullElse(body.object("study", FactsReader::study), Study.UNKNOWN),
        Reader.UNKNOWN,
        requireNonNullElse(body.object("provider", FactsReader::provider), Provider.UNKNOWN),
        requireNonNullElse(body.object("dataPath", FactsReader::dataPath), DataPath.UNKNOWN));
  }

  /**
   * The reader's papers alone, from a body that has other fields too; {@code null} where none are
   * given. Faults are only noted, as by {@link #readFacts}.
   */
  public static @Nullable Reader readReader(Fields body) {
    return body.object("reader", FactsReader::reader);
  }

  private static Question readWhole(Fields body) {
    Instant asOf = body.one("asOf", Form.INSTANT);
    Question facts = readFacts(body);
    body.done();
    return asOf == null ? facts : facts.at(asOf);
  }

  private static Study study(Fields f) {
    return new Study(
        f.one("id", Form.ID),
        f.one("modality", Papers.MODALITY),
        f.one("bodyPart", Form.BODY_PART),
        f.one("patientLocation", Form.PLACE),
        f.one("facility", Form.ID),
        f.one("purpose", PURPOSE),
        f.one("urgency", URGENCY),
        f.one("payer", PAYER),
        f.flag("screening"),
        f.flag("obstetric"),
        f.one("identifiability", IDENTIFIABILITY),
        f.set("consents", CONSENT),
        f.many("storedIn", Form.PLACE));
  }

  private static Reader reader(Fields f) {
    Reader alone = readerAlone(f);
    return new Reader(
        f.one("id", Form.ID),
        alone.profession(),
        alone.readingFrom(),
        f.objects("licences", Papers::licence),
        f.objects("certifications", Papers::certification),
        f.objects("privileges", Papers::privilege),
        f.objects("indemnity", Papers::indemnity),
        f.objects("qualifications", Papers::qualification),
        alone.languages(),
        f.objects("screenings", Papers::screening));
  }

  /** A reader's own fields, without id and papers. */
  static Reader readerAlone(Fields f) {
    return new Reader(
        null,
        f.one("profession", PROFESSION),
        f.one("readingFrom", Form.PLACE),
        null,
        null,
        null,
        null,
        null,
        f.many("languages", Form.LANGUAGE),
        null);
  }

  private static Provider provider(Fields f) {
    Provider alone = providerAlone(f);
    return new Provider(
        f.one("id", Form.ID),
        alone.establishedIn(),
        f.objects("registrations", Papers::registration),
        f.objects("accreditations", Papers::accreditation),
        alone.coveredPerson());
  }

  /** A provider's own fields, without id and papers. */
  static Provider providerAlone(Fields f) {
    return new Provider(
        null, f.one("establishedIn", Form.PLACE), null, null, f.flag("coveredPerson"));
  }

  private static DataPath dataPath(Fields f) {
    DataPath alone = dataPathAlone(f);
    return new DataPath(
        alone.access(),
        alone.processedIn(),
        f.objects("safeguards", Papers::safeguard),
        alone.hosting());
  }

  /** A data path's own fields, without its safeguards. */
  static DataPath dataPathAlone(Fields f) {
    return new DataPath(
        f.one("access", ACCESS),
        f.many("processedIn", Form.PLACE),
        null,
        f.set("hosting", Form.CODE));
  }
}
