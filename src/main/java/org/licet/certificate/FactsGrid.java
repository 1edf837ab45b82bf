package org.licet.certificate;

import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfPTable;

/** Who, what, where and over which path: the facts that identify the assignment. */
final class FactsGrid {
  private final Wording wording;
  private final Facts facts;
  private final Printed printed;

  FactsGrid(Wording wording, Facts facts, Printed printed) {
    this.wording = wording;
    this.facts = facts;
    this.printed = printed;
  }

  PdfPTable table() {
    PdfPTable table = Tables.columns(246, 13, 246);
    new Cell().table(reader()).into(table);
    new Cell().into(table);
    new Cell().table(study()).into(table);
    return table;
  }

  /** The data path, as wide as the page. */
  PdfPTable path() {
    PdfPTable table = Tables.columns(82, 164, 13, 82, 164);
    new Cell()
        .spanning(5)
        .padding(4, 5, 4, 4)
        .ground(Style.PALE)
        .line(wording.of(Word.FACTS_PATH), Style.STRONG)
        .into(table);
    row(table, Word.FACT_ACCESS, facts.title("/dataPath/access"));
    new Cell().into(table);
    row(table, Word.FACT_SAFEGUARDS, facts.safeguards("/dataPath/safeguards"));
    row(table, Word.FACT_PROCESSED, facts.places("/dataPath/processedIn"));
    new Cell().into(table);
    row(table, Word.FACT_HOSTING, facts.names("/dataPath/hosting"));
    return table;
  }

  private PdfPTable reader() {
    PdfPTable table = group(Word.FACTS_READER);
    row(table, Word.FACT_NAME, name("reader"));
    row(table, Word.FACT_ID, facts.text("/reader/id"));
    row(table, Word.FACT_PROFESSION, facts.title("/reader/profession"));
    row(table, Word.FACT_SEAT, facts.place("/reader/readingFrom"));
    title(table, Word.FACTS_PROVIDER);
    row(table, Word.FACT_NAME, name("provider"));
    row(table, Word.FACT_ID, facts.text("/provider/id"));
    row(table, Word.FACT_ESTABLISHED, facts.place("/provider/establishedIn"));
    row(table, Word.FACT_COVERED, facts.yesOrNo("/provider/coveredPerson"));
    return table;
  }

  private PdfPTable study() {
    PdfPTable table = group(Word.FACTS_STUDY);
    row(table, Word.FACT_STUDY, facts.text("/study/id"));
    row(table, Word.FACT_MODALITY, modality());
    row(table, Word.FACT_PURPOSE, facts.title("/study/purpose"));
    row(table, Word.FACT_URGENCY, facts.title("/study/urgency"));
    row(table, Word.FACT_PAYER, facts.title("/study/payer"));
    row(table, Word.FACT_PATIENT, facts.place("/study/patientLocation"));
    row(table, Word.FACT_FACILITY, facility());
    row(table, Word.FACT_IDENTIFIABILITY, facts.title("/study/identifiability"));
    row(table, Word.FACT_CONSENTS, facts.codes("/study/consents"));
    row(table, Word.FACT_STORED, facts.places("/study/storedIn"));
    return table;
  }

  private String name(String whose) {
    return printed.names().path(whose).asString(wording.of(Word.NOT_STATED));
  }

  private String facility() {
    String id = facts.text("/study/facility");
    String name = printed.names().path("facility").asString("");
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private String modality() {
    return Tables.list(
        Stream.of(
                Stream.of(facts.text("/study/modality")),
                facts.find("/study/bodyPart").stream(),
                kind("/study/screening", Word.FACT_SCREENING),
                kind("/study/obstetric", Word.FACT_OBSTETRIC))
            .flatMap(each -> each));
  }

  private Stream<String> kind(String pointer, Word word) {
    return facts.isTrue(pointer) ? Stream.of(wording.of(word)) : Stream.empty();
  }

  private PdfPTable group(Word title) {
    PdfPTable table = Tables.columns(82, 164);
    title(table, title);
    return table;
  }

  private void title(PdfPTable table, Word title) {
    new Cell()
        .spanning(2)
        .padding(4, 5, 4, 4)
        .ground(Style.PALE)
        .line(wording.of(title), Style.STRONG)
        .into(table);
  }

  private void row(PdfPTable table, Word label, String value) {
    new Cell().padding(4, 3, 4, 2.6f).ruleBelow().line(wording.of(label), Style.NOTE).into(table);
    boolean missing = value.equals(wording.of(Word.NOT_STATED));
    new Cell()
        .padding(2, 2.2f, 4, 2.6f)
        .ruleBelow()
        .line(value, missing ? Style.NOTE : Style.BODY)
        .into(table);
  }
}
