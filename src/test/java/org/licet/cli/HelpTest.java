package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
  /** Every command by its words, {@code []} the program itself. */
  static Stream<List<String>> commands() {
    List<List<String>> all = new ArrayList<>();
    collect(Main.commands(Clock.systemUTC()), List.of(), all);
    return all.stream();
  }

  private static void collect(CommandLine command, List<String> words, List<List<String>> all) {
    all.add(words);
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              if (!sub.getCommandSpec().usageMessage().hidden()) {
                collect(sub, Stream.concat(words.stream(), Stream.of(name)).toList(), all);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFits80ColumnsAndGoesToTheOutput(List<String> words) {
    Ran help = Ran.licet(Stream.concat(words.stream(), Stream.of("--help")).toArray());

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(help.out()).contains("Usage: licet").doesNotContain("<");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpSaysWhatEveryOptionIsFor(List<String> words) {
    CommandLine command = Main.commands(Clock.systemUTC());
    for (String word : words) {
      command = command.getSubcommands().get(word);
    }
    assertThat(command.getCommandSpec().usageMessage().header()).isNotEmpty();
    assertThat(command.getCommandSpec().args())
        .filteredOn(arg -> !arg.hidden())
        .allSatisfy(arg -> assertThat(arg.description()).as(name(arg)).isNotEmpty());
  }

  private static String name(ArgSpec arg) {
    return arg.paramLabel();
  }

  @Test
  void theVersionNamesTheProgramAndTheLaw() {
    assertThat(Ran.licet("--version").lines().get(1)).matches("law 20\\d\\d\\.\\d\\d\\.\\d+ sha256:[0-9a-f]{64}");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheNearest() {
    Ran ran = Ran.licet("verfy", "x.pdf");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean `verify`?").contains("See `licet --help`.");
    assertThat(ran.err().lines()).hasSize(2);
  }

  @Test
  void aCommandWithoutItsWordsIsRefused() {
    assertThat(Ran.licet().exitCode()).isEqualTo(2);
    assertThat(Ran.licet("law").exitCode()).isEqualTo(2);
    assertThat(Ran.licet("decide").exitCode()).isEqualTo(2);
    assertThat(Ran.licet("verify", "x.pdf").err()).startsWith("licet: missing required option");
  }
}
