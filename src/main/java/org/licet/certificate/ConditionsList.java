package org.licet.certificate;

import java.util.List;
import org.openpdf.text.pdf.PdfPTable;

/** What the parties must do, as a list to tick off; and the warnings. */
final class ConditionsList {
  private final Wording wording;

  ConditionsList(Wording wording) {
    this.wording = wording;
  }

  PdfPTable table(Word title, List<Printed.Condition> conditions) {
    PdfPTable table = Tables.section(wording.of(title), 24, 481);
    table.setSplitLate(true);
    for (Printed.Condition condition : conditions) {
      new Cell().emblem(Emblem.TO_DO, 9.5f, Emblem.At.TOP_LEFT).ruleBelow().into(table);
      item(condition).into(table);
    }
    return table;
  }

  private Cell item(Printed.Condition condition) {
    Cell cell =
        new Cell()
            .padding(3, 3.5f, 4, 5)
            .ruleBelow()
            .line(
                Text.of(condition.code(), Style.STRONG).add("   " + condition.text(), Style.BODY),
                Style.BODY);
    if (condition.remedy() != null) {
      cell.line(
          Text.of(wording.of(Word.CONDITION_REMEDY) + " ", Style.BODY.bold(Style.GREY))
              .add(condition.remedy(), Style.BODY),
          Style.BODY,
          1.5f);
    }
    String confidence =
        wording.of(Word.CONFIDENCE) + ": " + Tables.confidence(wording, condition.confidence());
    return cell.line(
        Text.of(
            "%s · %s · %s · %s"
                .formatted(
                    condition.id(),
                    Tables.title(condition.topic()),
                    condition.citation(),
                    confidence),
            Style.NOTE),
        Style.NOTE,
        1.5f);
  }

  PdfPTable warnings(List<Printed.Warning> warnings) {
    PdfPTable table = Tables.section(wording.of(Word.WARNINGS), 1);
    for (Printed.Warning warning : warnings) {
      String where = warning.pointer() == null ? wording.of(Word.WARNING_LAW) : warning.pointer();
      new Cell()
          .padding(4, 3, 4, 4)
          .ruleBelow()
          .line(Text.of(warning.text(), Style.BODY).add("   " + where, Style.NOTE), Style.BODY)
          .into(table);
    }
    return table;
  }
}
