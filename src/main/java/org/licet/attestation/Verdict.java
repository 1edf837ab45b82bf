package org.licet.attestation;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A decision's outcome as every format so far puts it in plain words, and what a decision with it
 * must look like.
 */
enum Verdict {
  PERMIT("on these facts the reader may interpret this study"),
  CONDITIONAL(
      "on these facts the reader may interpret this study only if every condition listed is met"),
  DENY("on these facts the reader may not interpret this study");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  static Optional<Verdict> find(String outcome) {
    return Arrays.stream(values()).filter(each -> each.name().equals(outcome)).findFirst();
  }

  /** The verdict of a decision that {@link Format1#findFault} found nothing wrong with. */
  static Verdict of(JsonNode decision) {
    return valueOf(decision.path("outcome").asString("none"));
  }

  /** What the attestation says first. */
  String words() {
    return name() + ": " + words;
  }

  Optional<Fault> findFault(JsonNode decision) {
    JsonNode requirements = decision.path("requirements");
    JsonNode conditions = decision.path("conditions");
    if (!requirements.isArray() || !conditions.isArray()) {
      return fault("no list of requirements or of conditions", "both lists");
    }
    long unmet =
        requirements.valueStream().filter(each -> !isMetOrWaived(each.path("status"))).count();
    if (this != DENY && unmet > 0) {
      return fault("%s with %d requirements unmet".formatted(this, unmet), "`DENY`");
    }
    if (this == PERMIT && !conditions.isEmpty()) {
      return fault("PERMIT with %d conditions".formatted(conditions.size()), "`CONDITIONAL`");
    }
    if (this == CONDITIONAL && conditions.isEmpty()) {
      return fault("CONDITIONAL without a condition", "`PERMIT`");
    }
    return Optional.empty();
  }

  private static boolean isMetOrWaived(JsonNode status) {
    String text = status.asString("");
    return text.equals("MET") || text.equals("WAIVED");
  }

  private static Optional<Fault> fault(String found, String expected) {
    return Optional.of(new Fault("outcome", found, expected));
  }
}
