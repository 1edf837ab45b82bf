package org.licet.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Language;
import org.licet.evaluation.Language.Chapter;
import org.licet.evaluation.Language.Example;
import org.licet.evaluation.Language.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code licet law sentences}: the language that rules are written in. */
@Command(
    name = "sentences",
    header = "Print the language of the rules.",
    description = {
      "",
      "Each sentence that a rule may use, with the words to fill in in capitals, what it means, how"
          + " many rules use it, and its shortest use in one of them."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "2:faulty sentences or rules, no such folder, or wrong usage"},
    mixinStandardHelpOptions = true)
final class LawSentences implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private LawGiven law = new LawGiven();

  @Override
  public Integer call() {
    Language language = Language.of(law.files());
    PrintWriter out = Output.of(spec);
    if (law.json()) {
      out.println(tree(language).toPrettyString());
    } else {
      page(language).lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static Columns page(Language language) {
    Columns page = new Columns();
    for (Chapter chapter : language.chapters()) {
      page.add("", chapter.about()).blank();
      String section = "";
      for (Sentence sentence : chapter.sentences()) {
        if (!sentence.section().equals(section)) {
          section = sentence.section();
          page.add("--- ", section + " ---").blank();
        }
        page.add("  ", sentence.words());
        page.add("      ", sentence.meaning());
        page.add("      ", uses(sentence)).blank();
      }
    }
    return page;
  }

  private static String uses(Sentence sentence) {
    Example example = sentence.example();
    if (example == null) {
      return "no rule uses it";
    }
    String rules = sentence.rules() == 1 ? "1 rule, " : sentence.rules() + " rules, for example ";
    return rules + example.rule() + ": " + example.text();
  }

  private ObjectNode tree(Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode sentences = json.putArray("sentences");
    for (Chapter chapter : language.chapters()) {
      chapter.sentences().forEach(sentence -> put(sentence, sentences.addObject()));
    }
    return json;
  }

  private void put(Sentence sentence, ObjectNode json) {
    json.put("sentence", sentence.words());
    json.put("meaning", sentence.meaning());
    json.put("in", sentence.consequence() ? "then" : "when");
    json.put("section", sentence.section());
    law.put(sentence.source(), json);
    json.put("rules", sentence.rules());
    Example example = sentence.example();
    if (example == null) {
      json.putNull("example");
    } else {
      ObjectNode use = json.putObject("example").put("rule", example.rule());
      law.put(example.source(), use).put("text", example.text());
    }
  }
}
