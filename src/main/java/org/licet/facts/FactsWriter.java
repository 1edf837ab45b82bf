package org.licet.facts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes questions as JSON trees, in the one way that reads back as the same question: only what is
 * given, fields in the contract's order, sets sorted, places by the code that answers write, an
 * open end as {@code null}.
 */
public final class FactsWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode object = NODES.objectNode();

  private FactsWriter() {}

  /** The tree of the question; parts of which nothing is known are left out. */
  public static ObjectNode write(Question question) {
    return new FactsWriter()
        .value("asOf", question.asOf())
        .part("study", question.study(), Study.UNKNOWN, FactsWriter::study)
        .part("reader", question.reader(), Reader.UNKNOWN, FactsWriter::reader)
        .part("provider", question.provider(), Provider.UNKNOWN, FactsWriter::provider)
        .part("dataPath", question.dataPath(), DataPath.UNKNOWN, FactsWriter::dataPath)
        .object;
  }

  ObjectNode tree() {
    return object;
  }

  private static FactsWriter study(Study s) {
    return new FactsWriter()
        .value("id", s.id())
        .value("modality", s.modality())
        .value("bodyPart", s.bodyPart())
        .value("patientLocation", s.patientLocation())
        .value("facility", s.facility())
        .value("purpose", s.purpose())
        .value("urgency", s.urgency())
        .value("payer", s.payer())
        .flag("screening", s.screening())
        .flag("obstetric", s.obstetric())
        .value("identifiability", s.identifiability())
        .values("consents", s.consents())
        .values("storedIn", s.storedIn());
  }

  static FactsWriter reader(Reader r) {
    return new FactsWriter()
        .value("id", r.id())
        .value("profession", r.profession())
        .value("readingFrom", r.readingFrom())
        .parts("licences", r.licences(), FactsWriter::licence)
        .parts("certifications", r.certifications(), FactsWriter::certification)
        .parts("privileges", r.privileges(), FactsWriter::privilege)
        .parts("indemnity", r.indemnity(), FactsWriter::indemnity)
        .parts("qualifications", r.qualifications(), FactsWriter::qualification)
        .values("languages", r.languages())
        .parts("screenings", r.screenings(), FactsWriter::screening);
  }

  static FactsWriter licence(Licence l) {
    return new FactsWriter()
        .value("jurisdiction", l.jurisdiction())
        .value("authority", l.authority())
        .value("number", l.number())
        .value("type", l.type())
        .value("status", l.status())
        .value("issued", l.issued())
        .expiry(l.expires())
        .value("verified", l.verified());
  }

  static FactsWriter certification(Certification c) {
    return new FactsWriter()
        .value("body", c.body())
        .value("specialty", c.specialty())
        .value("subspecialty", c.subspecialty())
        .value("status", c.status())
        .expiry(c.expires());
  }

  static FactsWriter privilege(Privilege p) {
    return new FactsWriter()
        .value("facility", p.facility())
        .value("basis", p.basis())
        .values("modalities", p.modalities())
        .value("status", p.status())
        .expiry(p.expires());
  }

  static FactsWriter indemnity(Indemnity i) {
    FactsWriter out = new FactsWriter().value("insurer", i.insurer()).values("covers", i.covers());
    Indemnity.ClaimLimit limit = i.perClaim();
    if (limit != null) {
      Money money = limit.amount();
      out.object.set("perClaim", money == null ? NODES.nullNode() : money(money).object);
    }
    return out.expiry(i.expires());
  }

  private static FactsWriter money(Money m) {
    FactsWriter out = new FactsWriter();
    out.object.put("amount", m.amount());
    return out.value("currency", m.currency());
  }

  static FactsWriter qualification(Qualification q) {
    return new FactsWriter()
        .value("scheme", q.scheme())
        .value("modality", q.modality())
        .value("status", q.status())
        .expiry(q.expires());
  }

  static FactsWriter screening(Screening s) {
    return new FactsWriter()
        .value("list", s.list())
        .value("checked", s.checked())
        .value("result", s.result());
  }

  static FactsWriter provider(Provider p) {
    return new FactsWriter()
        .value("id", p.id())
        .value("establishedIn", p.establishedIn())
        .parts("registrations", p.registrations(), FactsWriter::registration)
        .parts("accreditations", p.accreditations(), FactsWriter::accreditation)
        .flag("coveredPerson", p.coveredPerson());
  }

  static FactsWriter registration(Provider.Registration r) {
    return new FactsWriter()
        .value("jurisdiction", r.jurisdiction())
        .value("authority", r.authority())
        .value("type", r.type())
        .value("status", r.status())
        .expiry(r.expires());
  }

  static FactsWriter accreditation(Provider.Accreditation a) {
    return new FactsWriter().value("body", a.body()).expiry(a.expires());
  }

  static FactsWriter dataPath(DataPath d) {
    return new FactsWriter()
        .value("access", d.access())
        .values("processedIn", d.processedIn())
        .parts("safeguards", d.safeguards(), FactsWriter::safeguard)
        .values("hosting", d.hosting());
  }

  static FactsWriter safeguard(DataPath.Safeguard s) {
    return new FactsWriter()
        .value("type", s.type())
        .value("from", s.from())
        .value("to", s.to())
        .expiry(s.expires());
  }

  /** Writes what says itself as text: codes, choices, places, days and instants. */
  private FactsWriter value(String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, value.toString());
    }
    return this;
  }

  private FactsWriter values(String name, @Nullable Collection<?> values) {
    if (values != null) {
      ArrayNode array = object.putArray(name);
      values.forEach(value -> array.add(value.toString()));
    }
    return this;
  }

  private FactsWriter flag(String name, @Nullable Boolean flag) {
    if (flag != null) {
      object.put(name, flag);
    }
    return this;
  }

  private FactsWriter expiry(@Nullable Expiry expiry) {
    if (expiry != null) {
      object.put("expires", expiry.lastDay() == null ? null : expiry.lastDay().toString());
    }
    return this;
  }

  private <T> FactsWriter parts(
      String name, @Nullable List<T> parts, Function<T, FactsWriter> writer) {
    if (parts != null) {
      object.set(
          name, NODES.arrayNode().addAll(parts.stream().map(p -> writer.apply(p).object).toList()));
    }
    return this;
  }

  private <T> FactsWriter part(String name, T part, T unknown, Function<T, FactsWriter> writer) {
    if (!part.equals(unknown)) {
      object.set(name, writer.apply(part).object);
    }
    return this;
  }
}
