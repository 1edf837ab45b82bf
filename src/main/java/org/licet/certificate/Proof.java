package org.licet.certificate;

import java.util.Map;
import org.openpdf.text.pdf.PdfPTable;

/**
 * What an auditor needs to check the certificate without us: the record, the signer, and how to
 * verify.
 */
final class Proof {
  private final Wording wording;

  Proof(Wording wording) {
    this.wording = wording;
  }

  PdfPTable record(Printed printed, Signatory signatory, String address) {
    Printed.Decision decision = printed.decision();
    String until = decision.validUntil();
    PdfPTable table = Tables.section(wording.of(Word.RECORD), 104, 401);
    table.setKeepTogether(true);
    row(table, Word.RECORD_ATTESTATION, printed.id());
    row(table, Word.RECORD_ADDRESS, address);
    row(table, Word.RECORD_REFERENCE, printed.reference());
    row(table, Word.RECORD_DECIDED, decidedAt(printed));
    row(table, Word.RECORD_UNTIL, until == null ? wording.of(Word.RECORD_UNTIL_NONE) : until);
    row(table, Word.RECORD_LAW, decision.lawVersion() + ", " + decision.lawDigest());
    row(table, Word.RECORD_SIGNER, signer(signatory));
    row(table, Word.RECORD_CERTIFICATE, signatory.fingerprint());
    row(table, Word.RECORD_FORMAT, wording.of(Word.RECORD_FORMAT_VALUE));
    return table;
  }

  private String decidedAt(Printed printed) {
    String asOf = printed.decision().asOf();
    Map<String, String> values = Map.of("decided", printed.decidedAt(), "asOf", asOf);
    return wording.of(Word.RECORD_DECIDED_VALUE, values);
  }

  private String signer(Signatory signatory) {
    Map<String, String> values = Map.of("signer", signatory.name(), "issuer", signatory.issuer());
    return wording.of(Word.RECORD_SIGNER_VALUE, values);
  }

  PdfPTable verification() {
    PdfPTable table = Tables.section(wording.of(Word.VERIFY), 104, 401);
    table.setKeepTogether(true);
    row(table, Word.VERIFY_ALL, wording.of(Word.VERIFY_ALL_COMMAND));
    row(table, Word.VERIFY_PDFSIG, wording.of(Word.VERIFY_PDFSIG_COMMAND));
    row(table, Word.VERIFY_OPENSSL, wording.of(Word.VERIFY_OPENSSL_COMMAND));
    row(table, Word.VERIFY_ATTACHED, wording.of(Word.VERIFY_ATTACHED_COMMAND));
    row(table, Word.VERIFY_ANCHOR, wording.of(Word.VERIFY_ANCHOR_TEXT));
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
    new Cell()
        .padding(4, 2.4f, 4, 2.8f)
        .ruleBelow()
        .line(wording.of(label), Style.NOTE)
        .into(table);
    Cell cell = new Cell().padding(2, 2.4f, 0, 2.8f).ruleBelow();
    value.lines().forEach(line -> cell.line(line, Style.SMALL));
    cell.into(table);
  }
}
