package org.licet.certificate;

import java.util.Map;

/** What was asked, in one sentence. */
final class Asked {
  private final Wording wording;
  private final Facts facts;
  private final Printed printed;

  Asked(Wording wording, Facts facts, Printed printed) {
    this.wording = wording;
    this.facts = facts;
    this.printed = printed;
  }

  String sentence() {
    return wording.of(
        Word.QUESTION_SENTENCE,
        Map.of(
            "reader", reader(),
            "profession",
                facts.find("/reader/profession").map(code -> ", " + Tables.words(code)).orElse(""),
            "readingFrom", facts.place("/reader/readingFrom"),
            "purpose", wording.of(purpose()),
            "modality", facts.text("/study/modality"),
            "study", facts.text("/study/id"),
            "urgency",
                facts
                    .find("/study/urgency")
                    .map(code -> " (" + Tables.words(code) + ")")
                    .orElse(""),
            "patientLocation", facts.place("/study/patientLocation")));
  }

  private String reader() {
    String id = facts.text("/reader/id");
    String name = printed.names().path("reader").asString("");
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private Word purpose() {
    return switch (facts.find("/study/purpose").orElse("")) {
      case "FINAL" -> Word.PURPOSE_FINAL;
      case "PRELIMINARY" -> Word.PURPOSE_PRELIMINARY;
      case "SECOND_OPINION" -> Word.PURPOSE_SECOND_OPINION;
      case "CONSULTATION" -> Word.PURPOSE_CONSULTATION;
      case "EDUCATION" -> Word.PURPOSE_EDUCATION;
      default -> Word.PURPOSE_NONE;
    };
  }
}
