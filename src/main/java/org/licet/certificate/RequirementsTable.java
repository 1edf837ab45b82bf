package org.licet.certificate;

import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfPTable;

/** Every requirement with its result and reason: what is not met first, with its law and its remedy. */
final class RequirementsTable {
  private static final float PAD = 4.5f;

  private final Wording wording;

  RequirementsTable(Wording wording) {
    this.wording = wording;
  }

  PdfPTable table(List<Statement.Requirement> requirements) {
    PdfPTable table = Tables.columns(66, 112, 184, 95, 48);
    table.setHeaderRows(1);
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

  private void row(PdfPTable table, Statement.Requirement requirement) {
    boolean unmet = requirement.status() == Statement.Status.UNMET;
    Emblem emblem = Emblem.of(requirement.status());
    cell(unmet)
        .padding(20, PAD + 0.6f, 2, PAD)
        .emblem(emblem, 9.5f, Emblem.At.TOP_LEFT)
        .line(wording.of(word(requirement.status())), Style.SMALL.bold(emblem.color()))
        .into(table);
    cell(unmet)
        .line(requirement.id(), Style.STRONG)
        .line(Tables.words(requirement.topic()), Style.NOTE)
        .into(table);
    reason(cell(unmet), requirement).into(table);
    cell(unmet).line(requirement.citation(), Style.SMALL).into(table);
    cell(unmet)
        .line(Tables.confidence(wording, requirement.confidence()), Style.SMALL)
        .into(table);
  }

  private Cell reason(Cell cell, Statement.Requirement requirement) {
    boolean unmet = requirement.status() == Statement.Status.UNMET;
    requirement.because().forEach(why -> cell.line(why, unmet ? Style.STRONG : Style.BODY));
    Statement.Exemption exception = requirement.exception();
    if (exception != null) {
      String label = wording.of(Word.WAIVED_BY, Map.of("label", exception.label()));
      String source = exception.text() + " (" + exception.citation() + ")";
      cell.line(labelled(label, source), Style.BODY, 1);
    }
    if (unmet) {
      cell.line(labelled(wording.of(Word.UNMET_LAW), requirement.text()), Style.BODY, 3);
    }
    if (unmet && requirement.remedy() != null) {
      cell.line(labelled(wording.of(Word.UNMET_REMEDY), requirement.remedy()), Style.BODY, 3);
    }
    return cell;
  }

  private static Text labelled(String label, String text) {
    return Text.of(label + " ", Style.BODY.bold(Style.GREY)).add(text, Style.BODY);
  }

  private static Cell cell(boolean unmet) {
    Cell cell = new Cell().padding(PAD, PAD, PAD, PAD + 1).ruleBelow();
    return unmet ? cell.ground(Verdict.DENY.ground()) : cell;
  }

  private static Word word(Statement.Status status) {
    return switch (status) {
      case UNMET -> Word.STATUS_UNMET;
      case WAIVED -> Word.STATUS_WAIVED;
      case MET -> Word.STATUS_MET;
    };
  }
}
