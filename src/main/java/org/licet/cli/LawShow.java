package org.licet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.RuleText;
import org.licet.facts.Spelling;
import org.licet.law.Jurisdiction;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import org.licet.law.Policy;
import org.licet.law.Requirement;
import org.licet.law.RequirementId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet law show}: the law as text, as it stood on a day. */
@Command(
    name = "show",
    header = "Print the law of a place, or one requirement, as it stood on a day.",
    description = {
      "",
      "Of a place: when its law was last reviewed and by whom, its regulators, the requirements in"
          + " force that day with their ways of meeting them and exceptions, and its dated rows. Of"
          + " a requirement the same, with its rules as written, the rows that they look into, and"
          + " what was law before and after. `policy` prints the numbers of private bodies."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:no such place or id on file, faulty law, or wrong usage"},
    mixinStandardHelpOptions = true)
final class LawShow implements Callable<Integer> {
  private static final String POLICY = "POLICY";
  private static final int NEAR = 3;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PLACE|ID",
      description =
          "a place (US-TX), a union (EU), a requirement (US-TX.LICENSURE.1), `policy`, or one of"
              + " its ids (NCQA.VERIFICATION.1)")
  private String what = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "the law of that day, UTC, for example 2026-01-31 (default: today)")
  private @Nullable LocalDate on;

  @Mixin private LawGiven law = new LawGiven();

  LawShow(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LawFiles files = law.files();
    LawBook book = LawBook.read(files);
    LocalDate day = on == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : on;
    PrintWriter out = Output.of(spec);
    LawPage page = page(book, files, day);
    if (law.json()) {
      out.println(page.tree().toPrettyString());
    } else {
      page.columns().lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private LawPage page(LawBook book, LawFiles files, LocalDate day) {
    String asked = what.strip().toUpperCase(Locale.ROOT);
    List<Policy> policies =
        book.policies().stream()
            .filter(p -> List.of(POLICY, p.body().code(), p.id()).contains(asked))
            .toList();
    if (!policies.isEmpty() || asked.equals(POLICY)) {
      return new PolicyPage(policies, day, law);
    }
    Jurisdiction place = book.jurisdiction(asked).orElse(null);
    if (place != null) {
      return new PlacePage(place, book, day, law);
    }
    Requirement requirement =
        RequirementId.find(asked)
            .flatMap(book::requirement)
            .orElseThrow(() -> CommandRefusedException.unreadable(none(asked, book), null));
    List<RuleText> rules = RuleText.about(requirement.id(), book, files);
    return new RequirementPage(requirement, book, rules, day, law);
  }

  private String none(String asked, LawBook book) {
    List<String> known = new ArrayList<>();
    book.policies().forEach(policy -> known.add(policy.id()));
    book.jurisdictions().forEach(place -> known.add(place.code()));
    book.requirements().forEach(requirement -> known.add(requirement.id().toString()));
    boolean id = asked.contains(".");
    List<String> near =
        known.stream()
            .filter(each -> each.contains(".") == id)
            .sorted(Comparator.comparingInt(each -> Spelling.distance(asked, each)))
            .limit(NEAR)
            .toList();
    String kind = id ? "requirement" : "place";
    return "`%s` is no %s on file; near it are `%s`"
        .formatted(what, kind, String.join("`, `", near));
  }

  /** One thing of the law, in words and as JSON. */
  interface LawPage {
    Columns columns();

    ObjectNode tree();
  }
}
