package org.licet.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Place;

/** Reads {@code jurisdictions/} and checks what no single file can show. */
final class LawReader {
  static final String SETTINGS = "jurisdictions/law.yaml";
  private final Collection<LawFault> faults;
  private final List<Jurisdiction> jurisdictions = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();

  private LawReader(Collection<LawFault> faults) {
    this.faults = faults;
  }

  /** The law as far as it could be read; not to be used where {@code faults} is not empty. */
  static @Nullable LawBook read(LawFiles files, Collection<LawFault> faults) {
    return new LawReader(faults).read(files);
  }

  private @Nullable LawBook read(LawFiles files) {
    LawSettings settings = null;
    for (Map.Entry<String, String> file : files.under("jurisdictions", ".yaml").entrySet()) {
      YamlFields fields = YamlFields.read(file.getKey(), file.getValue(), faults);
      if (fields == null) {
        continue;
      }
      if (file.getKey().equals(SETTINGS)) {
        settings = LawSettings.read(fields);
      } else if (file.getKey().startsWith(PolicyReader.FOLDER)) {
        policies.addAll(PolicyReader.read(fields));
      } else {
        jurisdictions.add(JurisdictionReader.read(fields));
      }
    }
    if (settings == null) {
      faults.add(
          new LawFault(new Source(SETTINGS, 1, 1), "is missing; it gives the version of the law"));
      return null;
    }
    jurisdictions.forEach(this::checkPlace);
    checkTwice();
    checkPolicies();
    jurisdictions.forEach(this::checkRows);
    return new LawBook(settings, LawDigest.of(files), jurisdictions, policies);
  }

  private void checkPlace(Jurisdiction jurisdiction) {
    String code = jurisdiction.code();
    boolean union = !jurisdiction.members().isEmpty();
    Place place = Place.find(code).orElse(null);
    if (!union && (place == null || !place.code().equals(code))) {
      String expected =
          place == null ? "an ISO 3166 code" : "`" + place.code() + "`, as answers write it";
      fault(jurisdiction.source(), "place: `" + code + "` is not known; expected " + expected);
      return;
    }
    String folder = place == null ? code : place.country().code();
    String expected = "jurisdictions/" + folder + "/" + code + ".yaml";
    if (!jurisdiction.source().file().equals(expected)) {
      fault(jurisdiction.source(), "place: `" + code + "` belongs in `" + expected + "`");
    }
    if (jurisdiction.reviewed() == null && (union || code.equals(folder))) {
      fault(
          jurisdiction.source(),
          "has no `reviewed`; expected when and by whom its law was last read");
    }
    if (jurisdiction.divisionOf() != null && !jurisdiction.divisionOf().equals(folder)) {
      fault(
          jurisdiction.source(),
          "division_of: `" + jurisdiction.divisionOf() + "` does not contain `" + code + "`");
    }
  }

  private void checkTwice() {
    Map<String, Source> places = new HashMap<>();
    Map<RequirementId, Source> ids = new HashMap<>();
    for (Jurisdiction jurisdiction : jurisdictions) {
      Source first = places.putIfAbsent(jurisdiction.code(), jurisdiction.source());
      if (first != null) {
        fault(
            jurisdiction.source(),
            "place: `" + jurisdiction.code() + "` stands at " + first + " already");
      }
      for (Requirement requirement : jurisdiction.requirements()) {
        Source earlier = ids.putIfAbsent(requirement.id(), requirement.source());
        if (earlier != null) {
          fault(
              requirement.source(),
              "id: `" + requirement.id() + "` stands at " + earlier + " already");
        }
      }
    }
  }

  private void checkPolicies() {
    Map<String, Source> ids = new HashMap<>();
    for (Policy policy : policies) {
      Source earlier = ids.putIfAbsent(policy.id(), policy.source());
      if (earlier != null) {
        fault(policy.source(), "id: `" + policy.id() + "` stands at " + earlier + " already");
      }
    }
  }

  private void checkRows(Jurisdiction jurisdiction) {
    List<Row> adequacy =
        jurisdiction.adequacy().stream()
            .map(r -> new Row(r.place(), r.inForce(), r.source()))
            .toList();
    List<Row> clauses =
        jurisdiction.clauses().stream()
            .map(r -> new Row(r.type().name(), r.inForce(), r.source()))
            .toList();
    checkOverlap("adequacy", adequacy);
    checkOverlap("clauses", clauses);
    adequacy.forEach(row -> checkCode("adequacy", row));
    jurisdiction
        .lists()
        .forEach(
            (name, rows) -> {
              List<Row> listed =
                  rows.stream().map(r -> new Row(r.place(), r.inForce(), r.source())).toList();
              listed.forEach(row -> checkCode(name, row));
              checkOverlap(name, listed);
            });
    checkAttached(jurisdiction);
  }

  private record Row(String key, InForce inForce, Source source) {}

  private void checkOverlap(String name, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (Row later : rows.subList(i + 1, rows.size())) {
        Row row = rows.get(i);
        if (row.key().equals(later.key()) && row.inForce().overlaps(later.inForce())) {
          fault(
              later.source(),
              name
                  + ": `"
                  + later.key()
                  + "` stands at "
                  + row.source()
                  + " already, for days that are in both; expected that one ends, `to`, by the day"
                  + " on which the other begins, `from`");
        }
      }
    }
  }

  private void checkCode(String name, Row row) {
    boolean union =
        jurisdictions.stream().anyMatch(j -> j.code().equals(row.key()) && !j.members().isEmpty());
    if (!union && Place.find(row.key()).isEmpty()) {
      fault(
          row.source(),
          name
              + ": `"
              + row.key()
              + "` is not known; expected an ISO 3166 code, or that of a union on file");
    }
  }

  private void checkAttached(Jurisdiction jurisdiction) {
    for (Jurisdiction.Adequacy row : jurisdiction.adequacy()) {
      boolean partial = row.scope() == Jurisdiction.Adequacy.Scope.PARTIAL;
      if (partial != (row.attaches() != null)) {
        fault(
            row.source(),
            "adequacy of `"
                + row.place()
                + "`: a row of scope PARTIAL, and no other, names the condition that it attaches");
      }
      if (row.attaches() != null
          && jurisdiction.requirements().stream()
              .noneMatch(r -> r.attaches().containsKey(row.attaches()))) {
        fault(
            row.source(),
            "adequacy of `"
                + row.place()
                + "`: no requirement here has `"
                + row.attaches()
                + "` under `attaches`");
      }
    }
  }

  private void fault(Source where, String message) {
    faults.add(new LawFault(where, message));
  }
}
