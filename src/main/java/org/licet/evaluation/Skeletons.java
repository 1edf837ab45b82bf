package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.facts.Place;
import org.licet.law.LawFiles;
import org.licet.law.PlaceText;
import org.licet.law.RequirementId;

/**
 * The files that begin a requirement: its text, its rule and its cases, with {@code TODO} wherever
 * somebody has to read the law, and what a reviewer will ask in comments.
 *
 * @param texts by path, each file as it should be
 * @param ruled whether a rule over a table is about it already, so that none was begun
 */
public record Skeletons(SortedMap<String, String> texts, boolean ruled) {
  public Skeletons {
    texts = new TreeMap<>(texts);
  }

  /** Throws {@link IllegalArgumentException} with the reason where it cannot be begun. */
  public static Skeletons of(RequirementId id, LawFiles files) {
    PlaceText place =
        PlaceText.of(id.jurisdiction(), files)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "`"
                            + id.jurisdiction()
                            + "` is no place; expected an ISO 3166 code as answers write it, or"
                            + " that of a union on file"));
    if (place.ids().contains(id.toString())) {
      throw new IllegalArgumentException("`" + id + "` stands in `" + place.path() + "` already");
    }
    String folder = place.path().replaceFirst("jurisdictions/(.*)/.*", "rules/$1/");
    String cases = folder + id + ".cases.yaml";
    if (files.files().containsKey(cases)) {
      throw new IllegalArgumentException("`" + cases + "` is there already");
    }
    boolean ruled =
        RuleSource.lines(files).stream().anyMatch(rule -> rule.isAbout(id, place.divisionOf()));
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(place.path(), law(id, place));
    if (!ruled) {
      String rules = folder + id.jurisdiction() + ".dslr";
      String before = files.files().getOrDefault(rules, "");
      texts.put(rules, before + (before.isEmpty() ? "" : "\n") + fill("rule.dslr", id));
    }
    boolean base = files.files().containsKey(folder + "base.yaml");
    texts.put(cases, given(id, base) + fill("cases.yaml", id));
    return new Skeletons(texts, ruled);
  }

  /** The paths, sorted. */
  public List<String> paths() {
    return new ArrayList<>(texts.keySet());
  }

  private static String law(RequirementId id, PlaceText place) {
    String entry = fill("requirement.yaml", id);
    if (!place.isNew()) {
      return place
          .with(entry)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "`"
                          + place.path()
                          + "`: no list of `requirements` to add to; expected one entry after the"
                          + " other, each on lines of its own"));
    }
    String name = Place.find(id.jurisdiction()).map(Place::name).orElse("");
    boolean country = !id.jurisdiction().contains("-");
    String head = fill(country ? "country.yaml" : "division.yaml", id).replace("NAME", name);
    return head + entry;
  }

  private static String given(RequirementId id, boolean base) {
    String line = "# yaml-language-server: $schema=../cases.schema.json\n";
    return line + (base ? "given: base.yaml\n" : fill("given.yaml", id));
  }

  private static String fill(String template, RequirementId id) {
    return Template.read(template).replace("PLACE", id.jurisdiction()).replace("ID", id.toString());
  }
}
