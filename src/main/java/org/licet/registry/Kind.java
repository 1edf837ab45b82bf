package org.licet.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Fields;
import org.licet.facts.Form;
import org.licet.facts.Part;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of what is on file: subjects, which have a name, and their papers. */
public enum Kind {
  READER("readers", "reader", null, Part.READER, "readingFrom"),
  FACILITY("facilities", "facility", null, null, "location"),
  PROVIDER("providers", "provider", null, Part.PROVIDER, "establishedIn"),
  DATA_PATH("data-paths", "data path", null, Part.DATA_PATH, null),
  LICENCE("licences", "licence", READER, Part.LICENCE, "jurisdiction"),
  CERTIFICATION("certifications", "certification", READER, Part.CERTIFICATION, null),
  PRIVILEGE("privileges", "privilege", READER, Part.PRIVILEGE, null),
  INDEMNITY("indemnity", "indemnity", READER, Part.INDEMNITY, null),
  QUALIFICATION("qualifications", "qualification", READER, Part.QUALIFICATION, null),
  SCREENING("screenings", "screening", READER, Part.SCREENING, null),
  REGISTRATION("registrations", "registration", PROVIDER, Part.REGISTRATION, "jurisdiction"),
  ACCREDITATION("accreditations", "accreditation", PROVIDER, Part.ACCREDITATION, null),
  SAFEGUARD("safeguards", "safeguard", DATA_PATH, Part.SAFEGUARD, null);

  private final String path;
  private final String word;
  private final @Nullable Kind owner;
  private final @Nullable Part part;
  private final @Nullable String place;

  Kind(
      String path, String word, @Nullable Kind owner, @Nullable Part part, @Nullable String place) {
    this.path = path;
    this.word = word;
    this.owner = owner;
    this.part = part;
    this.place = place;
  }

  /** The kind that addresses write so. */
  public static Optional<Kind> ofPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }

  /** The kinds of paper that a subject has, in the contract's order. */
  public Stream<Kind> papers() {
    return Arrays.stream(values()).filter(kind -> kind.owner == this);
  }

  /** Whose paper it is; {@code null} for a subject. */
  public @Nullable Kind owner() {
    return owner;
  }

  /** As addresses have it, and the contract's lists of papers. */
  public String path() {
    return path;
  }

  /** As people say it. */
  public String word() {
    return word;
  }

  /** The field that says where it holds; {@code null} where none does. */
  public @Nullable String place() {
    return place;
  }

  /**
   * Reads the fields of a body: the contract's, and a subject's own beside them. Faults are only
   * noted.
   */
  public ObjectNode read(Fields fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (owner == null) {
      put(body, "name", fields.required("name", Form.TEXT));
      SubjectFields.read(this, fields, body);
    }
    if (part != null) {
      body.setAll(part.read(fields));
    }
    return body;
  }

  static void put(ObjectNode body, String name, @Nullable Object value) {
    if (value != null) {
      body.put(name, value.toString());
    }
  }
}
