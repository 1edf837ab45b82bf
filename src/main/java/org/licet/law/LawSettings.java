package org.licet.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.licet.facts.Place;

/**
 * What {@code jurisdictions/law.yaml} says of the law as a whole.
 *
 * @param version {@code YYYY.MM.n}
 * @param completeFrom the first day for which the law on file is whole, unless a country says
 *     another
 * @param reviewMonths after so many months without a review an answer carries a warning
 * @param licensingByDivision countries where a licence of one division does not serve in another
 */
public record LawSettings(
    String version,
    LocalDate completeFrom,
    int reviewMonths,
    Coverage coverage,
    Set<Place> licensingByDivision) {

  /** The wording of the requirement that a place's law is on file. */
  public record Coverage(String text, String citation, Confidence confidence, String remedy) {}

  static LawSettings read(YamlFields fields) {
    String version = fields.text("version");
    if (!version.matches("20[0-9]{2}\\.(0[1-9]|1[0-2])\\.[1-9][0-9]*")) {
      fields.fault("version", "`" + version + "` is no version; expected `YYYY.MM.n`");
    }
    LawSettings read =
        new LawSettings(
            version,
            fields.requireDay("complete_from"),
            months(fields),
            coverage(fields.map("coverage")),
            places(fields));
    fields.done();
    return read;
  }

  private static int months(YamlFields fields) {
    String text = fields.text("review_months");
    if (!text.matches("[1-9][0-9]?")) {
      fields.fault("review_months", "`" + text + "` is no number of months from 1 to 99");
      return 1;
    }
    return Integer.parseInt(text);
  }

  private static Coverage coverage(YamlFields fields) {
    Coverage read =
        new Coverage(
            fields.text("text"),
            fields.text("citation"),
            fields.choice("confidence", Confidence.class),
            fields.text("remedy"));
    fields.done();
    return read;
  }

  private static Set<Place> places(YamlFields fields) {
    Set<Place> read = new LinkedHashSet<>();
    for (String code : fields.texts("licensing_by_division")) {
      Place.find(code)
          .ifPresentOrElse(
              read::add,
              () -> fields.fault("licensing_by_division", "`" + code + "` is no ISO 3166 code"));
    }
    return read;
  }
}
