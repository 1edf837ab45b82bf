package org.licet.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.licet.facts.FactsReader;
import org.licet.facts.FactsRefusedException;
import org.licet.facts.Question;
import org.licet.lawreview.Asked;

/** A file of questions, one to a line (JSON Lines); empty lines count as none. */
final class QuestionFile {
  private QuestionFile() {}

  /**
   * The questions, read when they are asked for.
   *
   * @param now what counts where a question has no {@code asOf}
   */
  static Iterator<Asked> read(Path file, Instant now) {
    String text = new String(GivenFile.read(file), StandardCharsets.UTF_8);
    List<Integer> numbers = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        numbers.add(i);
      }
    }
    return numbers.stream().map(i -> asked(file, i + 1, lines.get(i), now)).iterator();
  }

  private static Asked asked(Path file, int number, String line, Instant now) {
    try {
      Question question = FactsReader.read(line.getBytes(StandardCharsets.UTF_8));
      return new Asked("line " + number, question.asOf() == null ? question.at(now) : question);
    } catch (FactsRefusedException e) {
      throw CommandRefusedException.unreadable(
          "`" + file + "`, line " + number + ": " + e.getMessage(), e);
    }
  }
}
