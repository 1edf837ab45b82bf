package org.licet.certificate;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.facts.Place;
import org.openpdf.text.pdf.PdfPTable;

/** What the tables of the certificate share: their width, headings, and how codes read. */
final class Tables {
  private Tables() {}

  /** A table as wide as the page. */
  static PdfPTable columns(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  /**
   * A table as wide as the page under a heading, which stands again on each page that the table
   * goes on to.
   */
  static PdfPTable section(String heading, float... widths) {
    PdfPTable table = columns(widths);
    table.setSpacingBefore(12);
    table.setHeaderRows(1);
    new Cell()
        .spanning(widths.length)
        .padding(0, 0, 0, 5)
        .line(heading, Style.HEADING)
        .ruleBelow()
        .into(table);
    return table;
  }

  /** {@code DATA_RESIDENCY} reads {@code Data residency}. */
  static String title(String code) {
    String words = words(code);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code DATA_RESIDENCY} reads {@code data residency}. */
  static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * {@code US-TX} reads {@code Texas, United States of America (US-TX)}; a code that is no place of
   * ISO 3166 stays as it is.
   */
  static String place(String code) {
    return Place.find(code).map(place -> names(place) + " (" + code + ")").orElse(code);
  }

  private static String names(Place place) {
    Place country = place.country();
    return country.equals(place) ? place.name() : place.name() + ", " + country.name();
  }

  static String confidence(Wording wording, String code) {
    return switch (code) {
      case "high" -> wording.of(Word.CONFIDENCE_HIGH);
      case "medium" -> wording.of(Word.CONFIDENCE_MEDIUM);
      case "low" -> wording.of(Word.CONFIDENCE_LOW);
      default -> code;
    };
  }

  static String list(Stream<String> items) {
    return items.collect(Collectors.joining(", "));
  }
}
