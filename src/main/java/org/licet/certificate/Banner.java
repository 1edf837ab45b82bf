package org.licet.certificate;

import java.util.Map;
import org.openpdf.text.pdf.PdfPTable;

/**
 * The verdict: the first thing that is seen, in words, colour and shape, with how long it holds.
 */
final class Banner {
  private final Wording wording;
  private final Printed.Decision decision;
  private final String decidedAt;

  Banner(Wording wording, Printed printed) {
    this.wording = wording;
    this.decision = printed.decision();
    this.decidedAt = printed.decidedAt();
  }

  PdfPTable table() {
    Verdict verdict = decision.verdict();
    PdfPTable table = Tables.columns(64, 441);
    new Cell()
        .ground(verdict.ground())
        .emblem(Emblem.of(verdict), 38, Emblem.At.CENTRE)
        .into(table);
    Style word = new Style(21, true, verdict.ink());
    new Cell()
        .ground(verdict.ground())
        .padding(0, 11, 14, 12)
        .line(wording.of(word(verdict)), word)
        .line(Text.of(summary(), Style.LEAD), Style.LEAD, 4)
        .line(held(), Style.BODY, 5)
        .line(confidence(), Style.BODY, 1)
        .into(table);
    table.setSpacingAfter(10);
    return table;
  }

  static Word word(Verdict verdict) {
    return switch (verdict) {
      case PERMIT -> Word.VERDICT_PERMIT;
      case CONDITIONAL -> Word.VERDICT_CONDITIONAL;
      case DENY -> Word.VERDICT_DENY;
    };
  }

  private String summary() {
    Word word =
        switch (decision.verdict()) {
          case PERMIT -> Word.SUMMARY_PERMIT;
          case CONDITIONAL -> Word.SUMMARY_CONDITIONAL;
          case DENY -> Word.SUMMARY_DENY;
        };
    return wording.of(
        word,
        Map.of(
            "total", "" + decision.requirements().size(),
            "unmet", "" + decision.count(Printed.Status.UNMET),
            "conditions", "" + decision.conditions().size()));
  }

  private Text held() {
    boolean denied = decision.verdict() == Verdict.DENY;
    String until = decision.validUntil();
    Style label = Style.BODY.in(Style.GREY);
    Text text =
        Text.of(wording.of(Word.DECIDED) + " ", label)
            .add(Times.read(decidedAt), Style.STRONG)
            .add("   ·   ", label);
    if (until == null) {
      return text.add(wording.of(Word.HOLDS_OPEN), label);
    }
    return text.add(wording.of(denied ? Word.CHANGES : Word.HOLDS) + " ", label)
        .add(Times.read(until), Style.STRONG);
  }

  private Text confidence() {
    Style label = Style.BODY.in(Style.GREY);
    return Text.of(wording.of(Word.LAW) + " ", label)
        .add(decision.lawVersion(), Style.STRONG)
        .add("   ·   " + wording.of(Word.CONFIDENCE) + " ", label)
        .add(Tables.confidence(wording, decision.confidence()), Style.STRONG);
  }
}
