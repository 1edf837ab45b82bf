package org.licet.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Study.Consent;

/**
 * The words about who, where and what: facts that a plan sees when it is made, with what was found.
 */
public final class Circumstances {
  private final Scene scene;

  Circumstances(Scene scene) {
    this.scene = scene;
  }

  /** A fact of the study, the provider, the path or the seat. */
  public Need told(Truth truth, String words) {
    String lead =
        switch (truth) {
          case TRUE -> "";
          case UNKNOWN -> "it is not known whether ";
          case FALSE -> "it is not so that ";
        };
    return new Need.Told(truth, lead + words);
  }

  public Need profession(String names) {
    return found(
        scene.profession(names),
        "the reader is a",
        scene.question().reader().profession(),
        "not a " + names);
  }

  public Need sits(String place) {
    return found(scene.seatIn(place), "the reader sits in", scene.seat(), "not in " + place);
  }

  public Need established(String place) {
    return found(
        scene.establishedIn(place),
        "the provider is established in",
        scene.provider().establishedIn(),
        "not in " + place);
  }

  public Need purpose(String names) {
    return found(
        scene.purpose(names), "the purpose is", scene.question().study().purpose(), "not " + names);
  }

  public Need modality(String names) {
    return found(
        scene.modality(names),
        "the modality is",
        scene.question().study().modality(),
        "not " + names);
  }

  public Need modalityNot(String names) {
    return found(
        scene.modality(names).not(),
        "the modality is",
        scene.question().study().modality(),
        "which is excluded");
  }

  public Need urgency(String names) {
    return found(
        scene.urgency(names), "the urgency is", scene.question().study().urgency(), "not " + names);
  }

  public Need payerNot(String names) {
    return found(
        scene.payer(names).not(),
        "the payer is",
        scene.question().study().payer(),
        "which is excluded");
  }

  /** A fact with what was found, and where that does not serve, what was asked. */
  private static Need found(Truth truth, String what, @Nullable Object fact, String asked) {
    String found = fact == null ? "one not known" : fact.toString();
    return new Need.Told(truth, what + " " + found + (truth.isTrue() ? "" : ", " + asked));
  }

  public Need consent(String code) {
    Set<Consent> consents = scene.question().study().consents();
    Truth on =
        consents == null ? Truth.UNKNOWN : Truth.of(consents.contains(Consent.valueOf(code)));
    return told(on, code + " consent on file");
  }

  public Need hosting(String code) {
    Set<String> hosting = scene.question().dataPath().hosting();
    return told(
        hosting == null ? Truth.UNKNOWN : Truth.of(hosting.contains(code)),
        "hosts certified to " + code);
  }
}
