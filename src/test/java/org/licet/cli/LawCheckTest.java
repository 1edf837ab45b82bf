package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each fault is made in a copy of the law on file by changing one thing. */
class LawCheckTest {
  private static final String GB = "jurisdictions/GB/GB.yaml";
  private static final String RULES = "rules/GB/GB.dslr";
  private static final String DATES =
      "expected `{from: DAY, to: DAY}`, the first day in force and the first day no longer in"
          + " force; `null` where there is none";

  /** From the head of GB.LICENSURE.2 to the field that follows. */
  private static final String IN_2 = "(?s)(id: GB.LICENSURE.2\n.*?)";

  @TempDir private Path folder;

  /**
   * One thing changed.
   *
   * @param from a regular expression, of which the first match becomes {@code to}
   * @param where the line of the fault in that file then, as a regular expression; the fault begins
   *     where it does
   */
  record Change(String what, String file, String from, String to, String where, String message) {
    String apply(String text) {
      String changed = Pattern.compile(from).matcher(text).replaceFirst(to);
      assertThat(changed).as("`%s` is in %s", from, file).isNotEqualTo(text);
      return changed;
    }

    String place(String text) {
      var found = Pattern.compile("(?m)" + where).matcher(text);
      assertThat(found.find()).as("`%s` is in %s", where, file).isTrue();
      String before = text.substring(0, found.start());
      long line = before.chars().filter(c -> c == '\n').count() + 1;
      return "%s:%d:%d: ".formatted(file, line, before.length() - before.lastIndexOf('\n'));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Change> faultsOfLaw() {
    String at = "(?<=  - )id: GB.LICENSURE.2$";
    return Stream.of(
        new Change(
            "no text",
            GB,
            IN_2 + "    text: >-\n.*?\n(    citation)",
            "$1$2",
            at,
            "has no `text`; expected a text"),
        new Change(
            "an empty text",
            GB,
            IN_2 + "    text: >-\n.*?\n(    citation)",
            "$1    text: ''\n$2",
            "(?<=text: )''",
            "`text` is empty; expected a text"),
        new Change(
            "no citation",
            GB,
            IN_2 + "    citation:[^\n]*\n",
            "$1",
            at,
            "has no `citation`; expected a text"),
        new Change(
            "no dates",
            GB,
            IN_2 + "    in_force:[^\n]*\n",
            "$1",
            at,
            "has no `in_force`; " + DATES),
        new Change(
            "half of the dates",
            GB,
            IN_2 + ", to: null}",
            "$1}",
            "in_force: \\{from: 2016-12-01}",
            "`in_force` leaves a day out; " + DATES),
        new Change(
            "no confidence",
            GB,
            IN_2 + "    confidence:[^\n]*\n",
            "$1",
            at,
            "has no `confidence`; expected one of [LOW, MEDIUM, HIGH]"),
        new Change(
            "no remedy",
            GB,
            IN_2 + "    remedy:[^\n]*\n",
            "$1",
            at,
            "has no `remedy`; expected a text"),
        new Change(
            "an unknown confidence",
            GB,
            IN_2 + "confidence: medium",
            "$1confidence: middling",
            "(?<=confidence: )middling",
            "`confidence`: `middling` is none of [LOW, MEDIUM, HIGH]"),
        new Change(
            "an unknown field",
            GB,
            IN_2 + "    remedy:",
            "$1    remedie:",
            "remedie:",
            "`remedie` is no field here; expected one of "),
        new Change(
            "an empty range",
            GB,
            IN_2 + "from: 2016-12-01, to: null",
            "$1from: 2016-12-01, to: 2016-12-01",
            "to: 2016-12-01}",
            "`2016-12-01` to `2016-12-01` holds on no day; `to` is the first day no longer in"
                + " force"),
        new Change(
            "no day",
            GB,
            IN_2 + "from: 2016-12-01",
            "$1from: 2016-13-01",
            "(?<=from: )2016-13-01",
            "`from`: `2016-13-01` is no day, for example `2026-01-31`"),
        new Change(
            "overlapping ranges",
            GB,
            "(  - \\{place: KR, from: 2022-12-19, to: )null(.*\n)",
            "$12024-01-01$2  - {place: KR, from: 2023-12-31, to: null, scope: FULL, instrument:"
                + " SI}\n",
            "(?<=  - )\\{place: KR, from: 2023-12-31",
            "adequacy: `KR` stands at "),
        new Change(
            "an unknown place",
            GB,
            "place: KR",
            "place: KX",
            "(?<=  - )\\{place: KX",
            "adequacy: `KX` is not known; expected an ISO 3166 code, or that of a union on file"),
        new Change(
            "a file of an unknown place",
            GB,
            "place: GB\n",
            "place: UK\n",
            "place: UK",
            "place: `UK` is not known; expected an ISO 3166 code"),
        new Change(
            "an unknown code of a field that is not open",
            GB,
            "type: IDTA, means",
            "type: IDTB, means",
            "(?<=type: )IDTB, means",
            "`type`: `IDTB` is none of "),
        new Change(
            "a duplicate id",
            GB,
            "id: GB.LICENSURE.2\n",
            "id: GB.LICENSURE.1\n",
            "(?<=  - )id: GB.LICENSURE.1\n"
                + "    effect: requires\n"
                + "    text: >-\n"
                + "      Whoever reads from abroad",
            "id: `GB.LICENSURE.1` stands at "),
        new Change(
            "a duplicate field",
            GB,
            "name: United Kingdom\n",
            "name: United Kingdom\nname: UK\n",
            "name: UK",
            "`name` stands twice"),
        new Change(
            "an id of another place",
            GB,
            "id: GB.LICENSURE.2\n",
            "id: FR.LICENSURE.2\n",
            "id: FR.LICENSURE.2",
            "`FR.LICENSURE.2` is no id of this file; expected `GB.<TOPIC>.<number>`"),
        new Change(
            "no YAML",
            GB,
            "regulators:\n",
            "regulators: [\n",
            "(?<=  )- \\{code: GMC",
            "is no YAML: "));
  }

  static Stream<Change> faultsOfRules() {
    return Stream.of(
        new Change(
            "a rule without an id on file",
            RULES,
            "rule \"GB.LICENSURE.4\"",
            "rule \"GB.LICENSURE.9\"",
            "rule \"GB.LICENSURE.9\"",
            "rule `GB.LICENSURE.9`: no such id is on file; expected one of `jurisdictions/`"),
        new Change(
            "a rule twice",
            RULES,
            "rule \"GB.LICENSURE.2\"",
            "rule \"GB.LICENSURE.1\"",
            "rule \"GB.LICENSURE.1\"\n"
                + "  when\n"
                + "    the patient is imaged in GB\n"
                + "    the reader sits outside",
            "rule `GB.LICENSURE.1` stands at rules/GB/GB.dslr:"),
        new Change(
            "a condition that is not in the language",
            RULES,
            "the reader sits outside GB",
            "the reader lives outside GB",
            "the reader lives",
            "`the reader lives outside GB` is not in the language; the nearest sentence is `the"
                + " reader sits outside …`"),
        new Change(
            "a need that is not in the language",
            RULES,
            "requirement GB.MODALITY.1 is met when the reader is qualified",
            "requirement GB.MODALITY.1 is met when the reader has qualified",
            "requirement GB.MODALITY.1",
            "`requirement GB.MODALITY.1 is met when the reader has qualified under COR-REPORTING"
                + " for the modality` is not in the language; the nearest sentence is `"),
        new Change(
            "an unknown place",
            RULES,
            "the patient is imaged in GB",
            "the patient is imaged in UK",
            "(?<=imaged in )UK",
            "`UK` is no known place; expected an ISO 3166 code, or that of a union on file"),
        new Change(
            "an unknown value",
            RULES,
            "a valid FULL licence",
            "a valid WHOLE licence",
            "(?<=valid )WHOLE",
            "`WHOLE` is no known type of licence; expected one of "),
        new Change(
            "an unknown code",
            RULES,
            "certified by GMC-SR",
            "certified by GMC-RS",
            "(?<=certified by )GMC-RS",
            "`GMC-RS` is no known code of certifications.body; expected one that a file lists under"
                + " `codes`: "),
        new Change(
            "an exception that is not on file",
            RULES,
            "is waived \\(consult\\)",
            "is waived (favour)",
            "(?<=    )requirement GB.LICENSURE.2 is waived \\(favour\\)",
            "`GB.LICENSURE.2` has no exception `favour` on file; expected one of [consult]"),
        new Change(
            "a rule that does not end",
            RULES,
            "(rule \"GB.LICENSURE.1\"(?s:.*?))\nend\n",
            "$1\n",
            "rule \"GB.LICENSURE.2\"",
            "rule `GB.LICENSURE.1` has no `end` before this one begins"),
        new Change(
            "a rule that says nothing",
            RULES,
            "(rule \"GB.LICENSURE.4\"(?s:.*?)  then\n).*\n",
            "$1",
            "end\n\nrule \"GB.READER",
            "rule `GB.LICENSURE.4` has no consequence"));
  }

  @BeforeEach
  void copyTheLaw() {
    LawCopy.to(folder);
  }

  @ParameterizedTest
  @MethodSource({"faultsOfLaw", "faultsOfRules"})
  void saysFileAndLineAndWhatWasFoundAndExpected(Change change) throws IOException {
    String text = change.apply(Files.readString(folder.resolve(change.file())));
    Files.writeString(folder.resolve(change.file()), text);

    Ran ran = check();

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out()).contains(folder + "/" + change.place(text) + change.message());
    assertThat(ran.lines().getLast()).matches("\\d+ faults?: the law is not clean");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).as("rules are read whatever the book is").doesNotContain("holds no rule");
  }

  @Test
  void anIdWithoutRuleIsAFaultOfItsLine() throws IOException {
    Change change = new Change("", RULES, "(?s)rule \"GB.LICENSURE.2\".*?\nend\n", "", "", "");
    Files.writeString(folder.resolve(RULES), change.apply(Files.readString(folder.resolve(RULES))));
    Change place = new Change("", GB, "", "", "(?<=  - )id: GB.LICENSURE.2$", "");

    assertThat(check().out())
        .contains(
            place.place(Files.readString(folder.resolve(GB)))
                + "id `GB.LICENSURE.2` has no rule; expected `rule \"GB.LICENSURE.2\"` in"
                + " `rules/`");
  }

  @Test
  void zeroRulesAreAFault() throws IOException {
    try (Stream<Path> rules = Files.walk(folder.resolve("rules"))) {
      for (Path rule : rules.filter(path -> path.toString().endsWith(".dslr")).toList()) {
        Files.writeString(rule, "// nothing\n");
      }
    }
    Ran ran = check();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("rules:1:1: holds no rule; expected at least one");
  }

  @Test
  void faultsAreSortedByFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve(GB),
        Files.readString(folder.resolve(GB)).replace("confidence: ", "confidenza: "));
    List<Integer> lines =
        check().lines().stream()
            .filter(line -> line.contains("has no `confidence`"))
            .map(line -> Integer.valueOf(line.replaceFirst(".*GB.yaml:(\\d+):.*", "$1")))
            .toList();
    assertThat(lines).hasSizeGreaterThan(10).isSorted();
  }

  @Test
  void aFolderThatIsNoLawIsSaidSo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = Ran.licet("law", "check", "--law", empty);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("no such folder; a law folder holds `rules` and `jurisdictions`");

    assertThat(Ran.licet("law", "check", "--law", folder.resolve("none")).exitCode()).isEqualTo(2);
    assertThat(Ran.licet("law", "check", "--sheets", folder.resolve("none")).exitCode())
        .isEqualTo(2);
  }

  @Test
  void jsonHoldsTheSameFaults() throws IOException {
    Files.writeString(
        folder.resolve(GB),
        Files.readString(folder.resolve(GB)).replace("confidence: ", "confidenza: "));
    Ran ran = Ran.licet("law", "check", "--json", "--law", folder);
    JsonNode json = JsonMapper.shared().readTree(ran.out());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(json.path("clean").booleanValue()).isFalse();
    List<String> faults =
        json.path("faults")
            .valueStream()
            .map(
                fault ->
                    "%s:%d:%d: %s"
                        .formatted(
                            fault.path("file").stringValue(),
                            fault.path("line").intValue(),
                            fault.path("column").intValue(),
                            fault.path("message").stringValue()))
            .toList();
    List<String> printed = check().lines();
    assertThat(faults).isNotEmpty().isEqualTo(printed.subList(0, printed.size() - 1));
  }

  private Ran check() {
    return Ran.licet("law", "check", "--law", folder);
  }
}
