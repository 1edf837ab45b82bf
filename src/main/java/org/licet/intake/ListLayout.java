package org.licet.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Form;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a list of excluded persons, as its publisher names them; columns that are not
 * needed are kept with what was found.
 *
 * @param born {@code null} where the list has no birth dates
 * @param isPerson whether a row is about a person
 */
record ListLayout(
    String list,
    String family,
    String given,
    String npi,
    @Nullable String born,
    List<String> others,
    Predicate<Map<String, String>> isPerson) {
  /** {@code UPDATED.csv} of the OIG, as its record layout of 2009 has it. */
  static final ListLayout LEIE =
      new ListLayout(
          "OIG-LEIE",
          "LASTNAME",
          "FIRSTNAME",
          "NPI",
          "DOB",
          List.of("MIDNAME", "BUSNAME", "EXCLTYPE", "EXCLDATE", "REINDATE"),
          row -> !row.getOrDefault("LASTNAME", "").isBlank());

  /** The public extract of exclusions of SAM, version 2. */
  static final ListLayout SAM =
      new ListLayout(
          "SAM",
          "Last",
          "First",
          "NPI",
          null,
          List.of("Classification", "Exclusion Type", "Active Date", "Termination Date"),
          row -> row.getOrDefault("Classification", "").equals("Individual"));

  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final Pattern ZEROS = Pattern.compile("0*");
  private static final Pattern NPI = Pattern.compile("[12]\\d{9}");

  void read(Given file, Taker<Listed> rows) throws java.io.IOException {
    List<String> required = new ArrayList<>(List.of(family, given, npi));
    if (born != null) {
      required.add(born);
    }
    required.addAll(others);
    CsvRows.read(
        file.stream(),
        required,
        List.of(),
        (line, cells, heads) -> row(line, cells, heads, rows),
        rows);
  }

  private void row(long line, Map<String, String> cells, List<String> heads, Taker<Listed> rows) {
    List<RowFault> faults = new ArrayList<>();
    String number = cells.getOrDefault(npi, "").strip();
    if (!ZEROS.matcher(number).matches() && !NPI.matcher(number).matches()) {
      faults.add(fault(line, heads, npi, number, "an NPI of 10 digits, or zeros"));
    }
    String date = born == null ? "" : cells.getOrDefault(born, "").strip();
    Optional<LocalDate> day = day(date);
    if (!ZEROS.matcher(date).matches() && day.isEmpty()) {
      faults.add(fault(line, heads, String.valueOf(born), date, "a day written YYYYMMDD"));
    }
    boolean person = isPerson.test(cells);
    if (person && cells.getOrDefault(family, "").isBlank()) {
      faults.add(fault(line, heads, family, "nothing", "a person's name"));
    }
    if (!faults.isEmpty()) {
      rows.refuse(faults);
      return;
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    cells.forEach(
        (head, text) -> {
          if (!head.isBlank() && !text.isBlank()) {
            record.put(head, text.strip());
          }
        });
    rows.take(
        new Listed(
            line,
            ZEROS.matcher(number).matches() ? null : number,
            person ? cells.getOrDefault(family, "") : "",
            person ? cells.getOrDefault(given, "") : "",
            day.orElse(null),
            record));
  }

  private static RowFault fault(
      long line, List<String> heads, String head, String found, String expected) {
    return new RowFault(line, heads.indexOf(head) + 1L, head, found, expected);
  }

  private static Optional<LocalDate> day(String text) {
    return DAY.matcher(text).matches()
        ? Form.DAY
            .read()
            .apply(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6))
        : Optional.empty();
  }
}
