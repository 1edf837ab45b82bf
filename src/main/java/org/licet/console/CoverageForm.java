package org.licet.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.licet.eligibility.Panel;
import org.licet.eligibility.Profile;
import org.licet.facts.Question;
import org.licet.facts.Reader;
import org.licet.facts.Study;
import org.springframework.web.util.UriComponentsBuilder;

/** What is to be counted, as it was chosen; what was not chosen is the first choice. */
record CoverageForm(Map<String, String> given, List<Panel.Supply> supplies) {
  private static final String MODALITY = "modality";
  private static final String PURPOSE = "purpose";
  private static final String WHEN = "when";
  private static final String PAYER = "payer";
  private static final String SUPPLY = "supply";
  private static final List<String> TIMES = List.of("now", "night", "90");
  private static final Duration LATER = Duration.ofDays(90);

  CoverageForm {
    given = Map.copyOf(given);
    supplies = List.copyOf(supplies);
  }

  /** A field with its choices. */
  record Choice(String name, String label, List<Option> options, String fault) {}

  List<Choice> choices() {
    return Stream.of(
            choice(MODALITY, "Modality", names(Study.Modality.values()), modalities()),
            choice(
                PURPOSE, "Purpose", names(Study.Purpose.values()), titles(Study.Purpose.values())),
            choice(WHEN, "When", TIMES, List.of("Now", "Tonight", "In 90 days")),
            choice(PAYER, "Payer", payers(), payers().stream().map(Words::title).toList()),
            choice(
                SUPPLY,
                "Provider and data path",
                supplies.stream().map(Panel.Supply::id).toList(),
                supplies.stream().map(Panel.Supply::name).toList()))
        .toList();
  }

  boolean isFaulty() {
    return choices().stream().anyMatch(choice -> !choice.fault().isEmpty());
  }

  boolean isNight() {
    return value(WHEN, TIMES).equals("night");
  }

  Instant at(Instant now) {
    return value(WHEN, TIMES).equals("90") ? now.plus(LATER) : now;
  }

  /** The kind of study, by the supply chosen. */
  Profile profile() {
    List<String> ids = supplies.stream().map(Panel.Supply::id).toList();
    Panel.Supply supply = supplies.get(ids.indexOf(value(SUPPLY, ids)));
    Study study =
        new Study(
            null,
            Study.Modality.valueOf(value(MODALITY, names(Study.Modality.values()))),
            null,
            null,
            null,
            Study.Purpose.valueOf(value(PURPOSE, names(Study.Purpose.values()))),
            Study.Urgency.ROUTINE,
            Study.Payer.valueOf(value(PAYER, payers())),
            false,
            false,
            Study.Identifiability.IDENTIFIED,
            EnumSet.allOf(Study.Consent.class),
            null);
    return new Profile(
        new Question(null, study, Reader.UNKNOWN, supply.provider(), supply.dataPath()));
  }

  /** What the profile takes to be so, in words. */
  String takes() {
    return "a routine study that is neither a screening nor obstetric, of identified images, with"
        + " the patient’s consents on file";
  }

  /** The address of the same count with the search for papers. */
  String nextAddress(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, Object> values = new java.util.HashMap<>();
    for (Choice choice : choices()) {
      address.queryParam(choice.name(), "{" + choice.name() + "}");
      values.put(
          choice.name(),
          choice.options().stream()
              .filter(Option::selected)
              .map(Option::value)
              .findFirst()
              .orElse(""));
    }
    address.queryParam("next", "gaps").fragment("next");
    return address.encode().buildAndExpand(values).toUriString();
  }

  private Choice choice(String name, String label, List<String> values, List<String> labels) {
    String chosen = given.getOrDefault(name, "");
    boolean known = chosen.isEmpty() || values.contains(chosen);
    String selected = value(name, values);
    List<Option> options =
        java.util.stream.IntStream.range(0, values.size())
            .mapToObj(i -> new Option(values.get(i), labels.get(i), values.get(i).equals(selected)))
            .toList();
    return new Choice(name, label, options, known ? "" : "`" + chosen + "` is none of the choices");
  }

  private String value(String name, List<String> values) {
    String chosen = given.getOrDefault(name, "");
    String first = values.isEmpty() ? "" : name.equals(MODALITY) ? "CT" : values.getFirst();
    return Objects.requireNonNull(values.contains(chosen) ? chosen : first);
  }

  private static List<String> payers() {
    return List.of("PRIVATE", "PUBLIC", "MEDICARE", "MEDICAID", "SELF_PAY");
  }

  private static List<String> modalities() {
    return names(Study.Modality.values());
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> titles(Enum<?>[] values) {
    return names(values).stream().map(Words::title).toList();
  }
}
