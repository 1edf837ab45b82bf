package org.licet.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.DataPath.Safeguard;
import org.licet.facts.Licence;
import org.licet.facts.Place;
import org.licet.facts.Study;
import org.licet.law.Jurisdiction.Adequacy;
import org.licet.law.Jurisdiction.Clause;
import org.licet.law.Jurisdiction.Code;
import org.licet.law.Jurisdiction.Listed;
import org.licet.law.Jurisdiction.Regulator;
import org.licet.law.Jurisdiction.Review;

/** Reads one file of {@code jurisdictions/}. */
final class JurisdictionReader {
  /** The fields of the facts whose tokens are open, by the name that {@code codes} uses. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "licences", Set.of("jurisdiction", "authority", "type"),
          "certifications", Set.of("body", "specialty"),
          "qualifications", Set.of("scheme", "modality"),
          "registrations", Set.of("jurisdiction", "authority", "type"),
          "accreditations", Set.of("body"),
          "screenings", Set.of("list"),
          "safeguards", Set.of("type"),
          "hosting", Set.of("code"));

  private JurisdictionReader() {}

  static Jurisdiction read(YamlFields fields) {
    String code = fields.text("place");
    Jurisdiction read =
        new Jurisdiction(
            code,
            fields.text("name"),
            review(fields),
            fields.day("complete_from"),
            fields.textOrNull("division_of"),
            members(fields),
            regulators(fields),
            codes(fields),
            adequacy(fields),
            clauses(fields),
            lists(fields.map("lists")),
            requirements(code, fields),
            fields.source());
    fields.textOrNull("note");
    fields.done();
    return read;
  }

  private static @Nullable Review review(YamlFields fields) {
    if (!fields.has("reviewed")) {
      return null;
    }
    YamlFields review = fields.map("reviewed");
    Review read = new Review(review.requireDay("on"), review.text("by"));
    review.done();
    return read;
  }

  private static Set<Place> members(YamlFields fields) {
    Set<Place> read = new LinkedHashSet<>();
    for (String code : fields.texts("members")) {
      Place.find(code)
          .ifPresentOrElse(
              read::add, () -> fields.fault("members", "`" + code + "` is no ISO 3166 code"));
    }
    return read;
  }

  private static List<Regulator> regulators(YamlFields fields) {
    List<Regulator> read = new ArrayList<>();
    for (YamlFields row : fields.list("regulators")) {
      read.add(
          new Regulator(
              row.text("code"), row.text("name"), row.textOrNull("keeps"), row.textOrNull("site")));
      row.done();
    }
    return read;
  }

  private static List<Code> codes(YamlFields fields) {
    YamlFields kinds = fields.map("codes");
    List<Code> read = new ArrayList<>();
    for (String kind : kinds.names()) {
      if (!KINDS.containsKey(kind)) {
        kinds.fault(kind, "`" + kind + "` is none of " + KINDS.keySet().stream().sorted().toList());
        continue;
      }
      for (YamlFields row : kinds.list(kind)) {
        read.add(code(kind, row));
      }
    }
    return read;
  }

  private static Code code(String kind, YamlFields row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : KINDS.getOrDefault(kind, Set.of())) {
      String value = row.textOrNull(field);
      if (value != null) {
        check(kind + "." + field, value, row, field);
        values.put(field, value);
      }
    }
    Code read = new Code(kind, Map.copyOf(values), row.text("means"));
    row.done();
    return read;
  }

  /** The values of fields that are not open have to be ones that facts can hold. */
  private static void check(String kind, String value, YamlFields row, String field) {
    switch (kind) {
      case "licences.type" -> row.choice(field, Licence.Type.class);
      case "safeguards.type" -> row.choice(field, Safeguard.Type.class);
      case "qualifications.modality" -> row.choice(field, Study.Modality.class);
      case "licences.jurisdiction", "registrations.jurisdiction" -> {
        if (Place.find(value).isEmpty()) {
          row.fault(field, "`" + value + "` is no ISO 3166 code, for example `US-TX`");
        }
      }
      default -> {} // an open code is any token
    }
  }

  private static List<Adequacy> adequacy(YamlFields fields) {
    List<Adequacy> read = new ArrayList<>();
    for (YamlFields row : fields.list("adequacy")) {
      read.add(
          new Adequacy(
              row.text("place"),
              RequirementReader.row(row),
              row.choice("scope", Adequacy.Scope.class),
              row.text("instrument"),
              row.textOrNull("attaches"),
              row.source()));
      row.textOrNull("note");
      row.done();
    }
    return read;
  }

  private static List<Clause> clauses(YamlFields fields) {
    List<Clause> read = new ArrayList<>();
    for (YamlFields row : fields.list("clauses")) {
      Safeguard.Type type = row.choice("type", Safeguard.Type.class);
      read.add(new Clause(type, RequirementReader.row(row), row.source()));
      row.textOrNull("note");
      row.done();
    }
    return read;
  }

  private static Map<String, List<Listed>> lists(YamlFields all) {
    Map<String, List<Listed>> read = new LinkedHashMap<>();
    for (String name : all.names()) {
      List<Listed> rows = new ArrayList<>();
      for (YamlFields row : all.list(name)) {
        rows.add(
            new Listed(
                row.text("place"), RequirementReader.row(row), row.flag("except"), row.source()));
        row.textOrNull("note");
        row.textOrNull("instrument");
        row.done();
      }
      read.put(name, List.copyOf(rows));
    }
    return read;
  }

  private static List<Requirement> requirements(String place, YamlFields fields) {
    RequirementReader reader = new RequirementReader(place);
    List<Requirement> read = new ArrayList<>();
    for (YamlFields entry : fields.list("requirements")) {
      Requirement requirement = reader.read(entry);
      if (requirement != null) {
        read.add(requirement);
      }
    }
    return read;
  }
}
