package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Begins requirements in a copy of the law on file. */
class LawNewTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyTheLaw() {
    LawCopy.to(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AU.PRIVACY.9", "US-TX.INDEMNITY.9", "AU-QLD.PRIVACY.1", "JM.LICENSURE.1"})
  void theCheckNamesEachTodoOfWhatWasBegunAndNothingElse(String id) {
    Map<String, String> before = files();
    Ran ran = begin(id);
    assertThat(ran.exitCode()).as(ran.err()).isZero();

    List<String> todos = new ArrayList<>();
    files()
        .forEach(
            (path, text) -> {
              if (!text.equals(before.get(path))) {
                todos.addAll(todos(path, text));
                assertThat(text).as("nothing is lost").contains(lines(before.get(path)));
              }
            });
    Ran check = Ran.licet("law", "check", "--law", folder);
    assertThat(check.exitCode()).isEqualTo(1);
    List<String> faults = check.lines().subList(0, check.lines().size() - 1);
    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault).contains(": `TODO` stands here"))
        .extracting(fault -> fault.replaceFirst(":\\d+: `TODO`.*", ""))
        .hasSizeGreaterThan(9)
        .containsExactlyInAnyOrderElementsOf(todos);
  }

  @Test
  void aRequirementIsAddedBehindThoseThereAre() {
    assertThat(begin("AU.PRIVACY.9").lines())
        .startsWith(
            "added to " + folder + "/jurisdictions/AU/AU.yaml",
            "wrote " + folder + "/rules/AU/AU.PRIVACY.9.cases.yaml",
            "added to " + folder + "/rules/AU/AU.dslr");
    assertThat(begin("AU.PRIVACY.10").exitCode()).as("a second beside it").isZero();
    assertThat(files().get("jurisdictions/AU/AU.yaml"))
        .containsSubsequence("id: AU.PRIVACY.1", "id: AU.PRIVACY.9", "id: AU.PRIVACY.10");
  }

  @Test
  void aRowOfATableWithARuleOverItGetsNoOther() {
    Ran ran = begin("US-TX.INDEMNITY.9");
    assertThat(ran.out()).contains("a rule over the table is about it already");
    assertThat(ran.lines()).noneMatch(line -> line.endsWith(".dslr"));
  }

  @ParameterizedTest
  @CsvSource({
    "AU.PRIVACY.1, stands in `jurisdictions/AU/AU.yaml` already",
    "AU.PRIVACY, is no requirement id",
    "au.PRIVACY.9, is no requirement id",
    "AU.FISHING.1, is no requirement id",
    "XX.PRIVACY.1, is no place",
    "UK.PRIVACY.1, is no place"
  })
  void whatCannotBeBegunChangesNothing(String id, String message) {
    Map<String, String> before = files();
    Ran ran = begin(id);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFailureHalfWayLeavesAllAsItWas() throws IOException {
    Files.writeString(folder.resolve("rules/JM"), "in the way");
    Map<String, String> before = files();
    Ran ran = begin("JM.LICENSURE.1");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("nothing is changed");
    assertThat(files()).isEqualTo(before);
    assertThat(folder.resolve("jurisdictions/JM")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReplacedLeavesThoseBeforeItAsTheyWere() throws IOException {
    Path inTheWay = folder.resolve("rules/AU/AU.PRIVACY.9.cases.yaml");
    Files.createDirectory(inTheWay);
    Files.writeString(inTheWay.resolve("x"), "in the way");
    Map<String, String> before = files();
    assertThat(begin("AU.PRIVACY.9").exitCode()).isEqualTo(1);
    assertThat(files()).isEqualTo(before);
  }

  private Ran begin(String id) {
    return Ran.licet("law", "new", id, "--law", folder);
  }

  /** The lines with a word left to do, comments aside, as the check names them. */
  private List<String> todos(String path, String text) {
    List<String> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.contains("TODO") && !line.startsWith("#") && !line.startsWith("//")) {
        found.add(folder + "/" + path + ":" + (i + 1));
      }
    }
    return found;
  }

  private static List<String> lines(String text) {
    return text == null ? List.of("") : text.lines().toList();
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
