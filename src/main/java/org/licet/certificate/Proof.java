package org.licet.certificate;

import java.util.List;
import org.openpdf.text.pdf.PdfPTable;

/** What an auditor needs to check the certificate without us: the record, the signer, and how to verify. */
final class Proof {
  private final Wording wording;

  Proof(Wording wording) {
    this.wording = wording;
  }

  PdfPTable record(Statement statement, Signatory signatory) {
    Statement.Decision decision = statement.decision();
    String until = decision.validUntil();
    PdfPTable table = Tables.columns(112, 393);
    row(table, Word.RECORD_ATTESTATION, statement.id());
    row(table, Word.RECORD_REFERENCE, statement.reference());
    row(table, Word.RECORD_DECIDED, statement.decidedAt());
    row(table, Word.RECORD_ASOF, decision.asOf());
    row(table, Word.RECORD_UNTIL, until == null ? wording.of(Word.RECORD_UNTIL_NONE) : until);
    row(table, Word.RECORD_LAW, decision.lawVersion());
    row(table, Word.RECORD_DIGEST, decision.lawDigest());
    row(table, Word.RECORD_SIGNER, signatory.name());
    row(table, Word.RECORD_ISSUER, signatory.issuer());
    row(table, Word.RECORD_CERTIFICATE, signatory.fingerprint());
    row(table, Word.RECORD_FORMAT, wording.of(Word.RECORD_FORMAT_VALUE));
    return table;
  }

  PdfPTable verification() {
    PdfPTable table = Tables.columns(1);
    for (Word step :
        List.of(
            Word.VERIFY_LICET,
            Word.VERIFY_PDFSIG,
            Word.VERIFY_OPENSSL,
            Word.VERIFY_ATTACHED,
            Word.VERIFY_ANCHOR)) {
      new Cell().padding(4, 2, 4, 3).line(wording.of(step), Style.SMALL).into(table);
    }
    return table;
  }

  /** The notice that it is no legal advice, boxed. */
  PdfPTable notice() {
    PdfPTable table = Tables.columns(1);
    new Cell()
        .padding(9, 8, 9, 9)
        .ground(Style.PALE)
        .line(wording.of(Word.NOTICE), Style.STRONG)
        .line(Text.of(wording.of(Word.NOTICE_TEXT), Style.SMALL), Style.SMALL, 2)
        .into(table);
    table.setSpacingBefore(12);
    return table;
  }

  private void row(PdfPTable table, Word label, String value) {
    new Cell().padding(4, 2.4f, 4, 2.8f).ruleBelow().line(wording.of(label), Style.NOTE).into(table);
    new Cell().padding(2, 2.4f, 4, 2.8f).ruleBelow().line(value, Style.BODY).into(table);
  }
}
