package org.licet.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.law.LawFault;
import org.licet.law.RequirementId;
import org.licet.law.YamlFields;
import tools.jackson.databind.JsonNode;

/**
 * The ids of the fact sheets that the law was encoded from, their templates expanded over their
 * tables. Only for holding the law on file against them; the project runs without.
 */
final class FactSheets {
  private static final Pattern ROWS_WITH = Pattern.compile("rows? with (\\w+)");
  private static final Pattern EVERY_ENTRY = Pattern.compile("every entry n of row\\.(\\w+)");
  private final Map<String, SortedSet<RequirementId>> ids = new TreeMap<>();
  private final Collection<LawFault> faults;

  private FactSheets(Collection<LawFault> faults) {
    this.faults = faults;
  }

  /** The ids on file in that folder, by country. */
  static Map<String, SortedSet<RequirementId>> read(Path folder, Collection<LawFault> faults) {
    FactSheets sheets = new FactSheets(faults);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        YamlFields fields = YamlFields.read(file.toString(), Files.readString(file), faults);
        if (fields != null) {
          sheets.add(fields);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sheets in `" + folder + "` cannot be read", e);
    }
    return sheets.ids;
  }

  private void add(YamlFields fields) {
    JsonNode sheet = fields.json();
    SortedSet<RequirementId> found = new TreeSet<>();
    for (JsonNode entry : sheet.path("requirements")) {
      find(fields, entry.path("id").asString(""), found);
    }
    for (JsonNode template : sheet.path("templates")) {
      for (JsonNode row : sheet.path("divisions")) {
        expand(template, row).forEach(id -> find(fields, id, found));
      }
    }
    ids.put(sheet.path("country").asString("?"), found);
  }

  private static List<String> expand(JsonNode template, JsonNode row) {
    String id = template.path("id").asString("").replace("{code}", row.path("code").asString(""));
    String forEach = template.path("for_each").asString("");
    Matcher with = ROWS_WITH.matcher(forEach);
    Matcher entries = EVERY_ENTRY.matcher(forEach);
    if (forEach.equals("every row")) {
      return List.of(id);
    }
    if (with.matches()) {
      JsonNode part = row.path(with.group(1));
      return part.isMissingNode() || part.isNull() ? List.of() : List.of(id);
    }
    List<String> expanded = new ArrayList<>();
    if (entries.matches()) {
      for (int n = 1; n <= row.path(entries.group(1)).size(); n++) {
        expanded.add(id.replace("{n}", Integer.toString(n)));
      }
    } else {
      expanded.add(id + " for_each `" + forEach + "`");
    }
    return expanded;
  }

  private void find(YamlFields fields, String text, Collection<RequirementId> found) {
    RequirementId.find(text)
        .ifPresentOrElse(
            found::add,
            () -> faults.add(new LawFault(fields.source(), "`" + text + "` is no requirement id")));
  }
}
