package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.LawMutation.Operator;
import org.licet.evaluation.LawMutation.Tried;
import org.licet.law.LawFiles;

/** India stands for all: its rules compile in a second. */
class LawMutationTest {
  private static final List<String> INDIA = List.of("IN");

  @Test
  void theCasesCatchMoreThan95InAHundredWrongLaws() {
    List<Tried> tried = LawMutation.of(TestLaw.FILES, INDIA, done -> {});

    assertThat(tried).extracting(Tried::operator).contains(Operator.values());
    assertThat(100.0 * tried.stream().filter(Tried::caught).count() / tried.size())
        .isGreaterThan(95);
  }

  @Test
  void withoutTheCasesOfARequirementItsRuleIsNamedAtItsLine() {
    SortedMap<String, String> files = new TreeMap<>(TestLaw.FILES.files());
    files.replaceAll(
        (path, text) ->
            path.startsWith("rules/IN/") && path.endsWith(".cases.yaml")
                ? text.replaceAll("IN\\.SPECIALTY\\.1: \\w+", "IN.LICENSURE.9: NOT_ON_FILE")
                : text);
    List<Tried> tried = LawMutation.of(new LawFiles(files), INDIA, done -> {});

    assertThat(tried)
        .filteredOn(each -> each.what().equals("rule `IN.SPECIALTY.1` left out"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.caught()).isFalse();
              assertThat(each.asked()).isPositive();
              assertThat(each.where().toString()).matches("rules/IN/IN\\.dslr:\\d+:1");
            });
  }
}
