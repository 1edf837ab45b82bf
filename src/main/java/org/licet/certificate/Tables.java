package org.licet.certificate;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.facts.Place;
import org.openpdf.text.Paragraph;
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

  static Paragraph heading(String text) {
    Paragraph heading = new Paragraph(Style.HEADING.leading());
    heading.addAll(Lettering.chunks(text, Style.HEADING));
    heading.setSpacingBefore(12);
    heading.setSpacingAfter(5);
    heading.setKeepTogether(true);
    return heading;
  }

  /** {@code DATA_RESIDENCY} reads {@code data residency}. */
  static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** {@code US-TX} reads {@code Texas (US-TX)}; a code that is no place of ISO 3166 stays as it is. */
  static String place(String code) {
    return Place.find(code).map(place -> place.name() + " (" + code + ")").orElse(code);
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
