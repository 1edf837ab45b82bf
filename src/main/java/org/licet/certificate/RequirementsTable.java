package org.licet.certificate;

import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfPTable;

/**
 * Every requirement with its result and reason: what is not met first, with its law and its remedy.
 */
final class RequirementsTable {
  private static final float PAD = 4;

  private final Wording wording;

  RequirementsTable(Wording wording) {
    this.wording = wording;
  }

  PdfPTable table(List<Printed.Requirement> requirements) {
    PdfPTable table = Tables.section(wording.of(Word.REQUIREMENTS), 56, 100, 168, 130, 51);
    table.setHeaderRows(2);
    table.setSplitLate(true);
    for (Word column :
        List.of(
            Word.COLUMN_STATUS,
            Word.COLUMN_REQUIREMENT,
            Word.COLUMN_REASON,
            Word.COLUMN_SOURCE,
            Word.COLUMN_CONFIDENCE)) {
      cell(false).ground(Style.PALE).line(wording.of(column), Style.LABEL).into(table);
    }
    requirements.forEach(requirement -> row(table, requirement));
    return table;
  }

  private void row(PdfPTable table, Printed.Requirement requirement) {
    boolean unmet = requirement.status() == Printed.Status.UNMET;
    Emblem emblem = Emblem.of(requirement.status());
    cell(unmet)
        .padding(18.5f, PAD - 1, 0, PAD)
        .emblem(emblem, 9.5f, Emblem.At.TOP_LEFT)
        .line(wording.of(word(requirement.status())), Style.FINE.bold(emblem.color()))
        .into(table);
    cell(unmet)
        .line(requirement.id(), unmet ? Style.STRONG : Style.FINE.bold(Style.INK))
        .line(Tables.title(requirement.topic()), Style.NOTE)
        .into(table);
    if (unmet) {
      refusal(cell(true).spanning(2), requirement).into(table);
    } else {
      reason(cell(false), requirement).into(table);
      cell(false).line(requirement.citation(), Style.FINE).into(table);
    }
    cell(unmet).line(Tables.confidence(wording, requirement.confidence()), Style.FINE).into(table);
  }

  /** Why it is not met, with the law, its source and the remedy, over two columns. */
  private Cell refusal(Cell cell, Printed.Requirement requirement) {
    requirement.because().forEach(why -> cell.line(why, Style.STRONG));
    Text law =
        labelled(wording.of(Word.UNMET_LAW), requirement.text(), Style.BODY)
            .add("  (" + requirement.citation() + ")", Style.NOTE);
    cell.line(law, Style.BODY, 2);
    if (requirement.remedy() != null) {
      String label = wording.of(Word.UNMET_REMEDY);
      cell.line(labelled(label, requirement.remedy(), Style.BODY), Style.BODY, 2);
    }
    return cell;
  }

  private Cell reason(Cell cell, Printed.Requirement requirement) {
    requirement.because().forEach(why -> cell.line(why, Style.FINE));
    Printed.Exemption exception = requirement.exception();
    if (exception != null) {
      String label = wording.of(Word.WAIVED_BY, Map.of("label", exception.label()));
      String source = exception.text() + " (" + exception.citation() + ")";
      cell.line(labelled(label, source, Style.FINE), Style.FINE, 1);
    }
    return cell;
  }

  private static Text labelled(String label, String text, Style style) {
    return Text.of(label + " ", style.bold(Style.GREY)).add(text, style);
  }

  private static Cell cell(boolean unmet) {
    Cell cell = new Cell().padding(PAD, PAD - 1, PAD, PAD).ruleBelow();
    return unmet ? cell.ground(Verdict.DENY.ground()) : cell;
  }

  private static Word word(Printed.Status status) {
    return switch (status) {
      case UNMET -> Word.STATUS_UNMET;
      case WAIVED -> Word.STATUS_WAIVED;
      case MET -> Word.STATUS_MET;
    };
  }
}
