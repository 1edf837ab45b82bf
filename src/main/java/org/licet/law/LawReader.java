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
  private static final String SETTINGS = "jurisdictions/law.yaml";
  private final Collection<LawFault> faults;
  private final List<Jurisdiction> jurisdictions = new ArrayList<>();

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
    jurisdictions.forEach(this::checkRows);
    return new LawBook(settings, LawDigest.of(files), jurisdictions);
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

  private void checkRows(Jurisdiction jurisdiction) {
    List<Row> adequacy =
        jurisdiction.adequacy().stream().map(r -> new Row(r.place(), r.inForce())).toList();
    List<Row> clauses =
        jurisdiction.clauses().stream().map(r -> new Row(r.type().name(), r.inForce())).toList();
    checkOverlap(jurisdiction, "adequacy", adequacy);
    checkOverlap(jurisdiction, "clauses", clauses);
    adequacy.forEach(row -> checkCode(jurisdiction, "adequacy", row.key()));
    jurisdiction
        .lists()
        .forEach(
            (name, rows) -> {
              List<Row> listed = rows.stream().map(r -> new Row(r.place(), r.inForce())).toList();
              listed.forEach(row -> checkCode(jurisdiction, name, row.key()));
              checkOverlap(jurisdiction, name, listed);
            });
    checkAttached(jurisdiction);
  }

  private record Row(String key, InForce inForce) {}

  private void checkOverlap(Jurisdiction jurisdiction, String name, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        if (rows.get(i).key().equals(rows.get(j).key())
            && rows.get(i).inForce().overlaps(rows.get(j).inForce())) {
          fault(
              jurisdiction.source(),
              name + ": two rows of `" + rows.get(i).key() + "` hold on the same day");
        }
      }
    }
  }

  private void checkCode(Jurisdiction jurisdiction, String name, String code) {
    boolean union =
        jurisdictions.stream().anyMatch(j -> j.code().equals(code) && !j.members().isEmpty());
    if (!union && Place.find(code).isEmpty()) {
      fault(
          jurisdiction.source(),
          name + ": `" + code + "` is no ISO 3166 code and no union on file");
    }
  }

  private void checkAttached(Jurisdiction jurisdiction) {
    for (Jurisdiction.Adequacy row : jurisdiction.adequacy()) {
      boolean partial = row.scope() == Jurisdiction.Adequacy.Scope.PARTIAL;
      if (partial != (row.attaches() != null)) {
        fault(
            jurisdiction.source(),
            "adequacy of `"
                + row.place()
                + "`: a row of scope PARTIAL, and no other, names the condition that it attaches");
      }
      if (row.attaches() != null
          && jurisdiction.requirements().stream()
              .noneMatch(r -> r.attaches().containsKey(row.attaches()))) {
        fault(
            jurisdiction.source(),
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
