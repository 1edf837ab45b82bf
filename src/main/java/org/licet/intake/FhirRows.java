package org.licet.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.registry.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Practitioners of a FHIR R4 Bundle with their qualifications, and PractitionerRoles, which are
 * privileges. A qualification's code says by {@code codes.csv} what it is, its issuer who issued
 * it, and the practitioner-qualification extension of Da Vinci PDex Plan-Net its status and where
 * it is valid.
 */
final class FhirRows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  private static final String QUALIFICATION =
      "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/practitioner-qualification";

  private FhirRows() {}

  static void read(Given file, Taker<Row> rows) throws java.io.IOException {
    JsonRows.read(file, "entry", element -> row(element, rows), rows);
  }

  private static void row(JsonRows.Element element, Taker<Row> rows) {
    List<RowFault> faults = new ArrayList<>();
    List<Row.Item> items = new ArrayList<>();
    String type = element.json().at("/resource/resourceType").asString("");
    if (type.equals("Practitioner")) {
      items.add(practitioner(element));
      for (int i = 0; i < element.json().at("/resource/qualification").size(); i++) {
        qualification(element, "/resource/qualification/" + i, faults).ifPresent(items::add);
      }
    } else if (type.equals("PractitionerRole")) {
      role(element, faults).ifPresent(items::add);
    } else {
      String expected = "Practitioner or PractitionerRole";
      faults.add(element.fault("/resource/resourceType", type, expected));
    }
    if (faults.isEmpty()) {
      rows.take(new Row(items));
    } else {
      rows.refuse(faults);
    }
  }

  private static Row.Item practitioner(JsonRows.Element element) {
    JsonNode resource = element.json().path("resource");
    ObjectNode body = NODES.objectNode();
    JsonNode name = resource.at("/name/0");
    List<String> words = new ArrayList<>();
    name.path("given").forEach(given -> words.add(given.asString("")));
    words.add(name.path("family").asString(""));
    String text = name.path("text").asString(String.join(" ", words).strip());
    put(body, "name", text);
    put(body, "birthDate", resource.path("birthDate").asString(""));
    for (JsonNode identifier : resource.path("identifier")) {
      if (identifier.path("system").asString("").equals(NPI)) {
        put(body, "npi", identifier.path("value").asString(""));
      }
    }
    String id = resource.path("id").asString("");
    return new Row.Item(
        Kind.READER,
        null,
        id.isEmpty() ? null : id,
        body,
        false,
        element.where(
            Map.of(
                "id", "/resource/id",
                "name", "/resource/name",
                "birthDate", "/resource/birthDate",
                "npi", "/resource/identifier")));
  }

  private static Optional<Row.Item> qualification(
      JsonRows.Element element, String at, List<RowFault> faults) {
    JsonNode paper = element.json().at(at);
    Optional<String> meaning = mapped(element, at + "/code/coding", "qualification", faults);
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    String[] words = meaning.get().split(" ", -1);
    Kind kind = Kind.valueOf(words[0]);
    ObjectNode body = NODES.objectNode();
    Map<String, String> fields = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] field = words[i].split("=", 2);
      body.put(field[0], field[1]);
      fields.put(field[0], at + "/code");
    }
    period(paper.path("period"), at + "/period", kind == Kind.LICENCE, body, fields);
    String issuer = kind == Kind.LICENCE ? "authority" : "body";
    if (paper.path("issuer").has("identifier")) {
      issuer(element, at, faults).ifPresent(code -> body.put(issuer, code));
      fields.put(issuer, at + "/issuer");
    }
    if (kind == Kind.LICENCE) {
      put(body, "number", paper.at("/identifier/0/value").asString(""));
      fields.put("number", at + "/identifier/0/value");
    }
    extension(element, at, kind, body, fields, faults);
    return Optional.of(new Row.Item(kind, null, null, body, false, element.where(fields)));
  }

  private static Optional<String> issuer(
      JsonRows.Element element, String at, List<RowFault> faults) {
    JsonNode identifier = element.json().at(at + "/issuer/identifier");
    String system = identifier.path("system").asString("");
    String value = identifier.path("value").asString("");
    Optional<String> code = Codes.find("issuer", system, value);
    if (code.isEmpty()) {
      faults.add(unmapped(element, at + "/issuer", system, value));
    }
    return code;
  }

  private static void extension(
      JsonRows.Element element,
      String at,
      Kind kind,
      ObjectNode body,
      Map<String, String> fields,
      List<RowFault> faults) {
    JsonNode extensions = element.json().at(at + "/extension");
    for (int i = 0; i < extensions.size(); i++) {
      if (!extensions.get(i).path("url").asString("").equals(QUALIFICATION)) {
        continue;
      }
      JsonNode parts = extensions.get(i).path("extension");
      for (int j = 0; j < parts.size(); j++) {
        String place = at + "/extension/" + i + "/extension/" + j;
        String url = parts.get(j).path("url").asString("");
        if (url.equals("status")) {
          String code = parts.get(j).path("valueCode").asString("");
          Optional<String> status = Codes.find("status", QUALIFICATION, code);
          status.ifPresent(word -> body.put("status", word));
          if (status.isEmpty()) {
            faults.add(unmapped(element, place + "/valueCode", QUALIFICATION, code));
          }
        } else if (url.equals("whereValid") && kind == Kind.LICENCE) {
          String coding = place + "/valueCodeableConcept/coding";
          mapped(element, coding, "place", faults).ifPresent(it -> body.put("jurisdiction", it));
          fields.put("jurisdiction", coding);
        }
      }
    }
  }

  private static Optional<Row.Item> role(JsonRows.Element element, List<RowFault> faults) {
    JsonNode role = element.json().path("resource");
    String reader = reference(role.path("practitioner"), "Practitioner/");
    String facility = reference(role.path("organization"), "Organization/");
    if (reader.isEmpty()) {
      faults.add(element.fault("/resource/practitioner", "nothing", "Practitioner/ and an id"));
    }
    if (facility.isEmpty()) {
      faults.add(element.fault("/resource/organization", "nothing", "Organization/ and an id"));
    }
    mapped(element, "/resource/code/0/coding", "role", faults);
    ObjectNode body = NODES.objectNode();
    body.put("facility", facility);
    if (role.path("active").isBoolean()) {
      String active = Boolean.toString(role.path("active").booleanValue());
      Codes.find("status", "active", active)
          .ifPresentOrElse(
              word -> body.put("status", word),
              () -> faults.add(unmapped(element, "/resource/active", "active", active)));
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("owner", "/resource/practitioner");
    fields.put("facility", "/resource/organization");
    period(role.path("period"), "/resource/period", false, body, fields);
    return faults.isEmpty()
        ? Optional.of(
            new Row.Item(Kind.PRIVILEGE, reader, null, body, false, element.where(fields)))
        : Optional.empty();
  }

  /** A period without an end says nothing about one: that is not known, and not open-ended. */
  private static void period(
      JsonNode period, String at, boolean isIssued, ObjectNode body, Map<String, String> fields) {
    if (isIssued) {
      put(body, "issued", period.path("start").asString(""));
      fields.put("issued", at + "/start");
    }
    put(body, "expires", period.path("end").asString(""));
    fields.put("expires", at + "/end");
  }

  /** The first of the codes that is in our table. */
  private static Optional<String> mapped(
      JsonRows.Element element, String at, String use, List<RowFault> faults) {
    @Nullable RowFault last = element.fault(at, "no coding", "a code of codes.csv");
    for (JsonNode coding : element.json().at(at)) {
      String system = coding.path("system").asString("");
      String code = coding.path("code").asString("");
      Optional<String> found = Codes.find(use, system, code);
      if (found.isPresent()) {
        return found;
      }
      last = unmapped(element, at, system, code);
    }
    faults.add(last);
    return Optional.empty();
  }

  private static RowFault unmapped(
      JsonRows.Element element, String at, String system, String code) {
    return element.fault(at, system + "|" + code, "a code that codes.csv maps");
  }

  private static String reference(JsonNode node, String type) {
    String reference = node.path("reference").asString("");
    return reference.startsWith(type) ? reference.substring(type.length()) : "";
  }

  private static void put(ObjectNode body, String field, String value) {
    if (!value.isEmpty()) {
      body.put(field, value);
    }
  }
}
