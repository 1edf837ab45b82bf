package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with the law of Australia as it is on file, quickly compiled, and fit to be broken. */
record SmallLaw(Path folder) {
  static final String AU = "jurisdictions/AU/AU.yaml";
  static final String RULES = "rules/AU/AU.dslr";
  static final String CASES = "rules/AU/AU.LICENSURE.cases.yaml";

  static SmallLaw in(Path folder) {
    LawCopy.of(
        List.of("rules/AU", "rules/sentences", "jurisdictions/AU", "jurisdictions/law.yaml"),
        folder);
    return new SmallLaw(folder);
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SmallLaw write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the first place where that stands. */
  SmallLaw change(String file, String from, String to) {
    String text = read(file);
    assertThat(text).as(file).contains(from);
    int at = text.indexOf(from);
    return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Where that first stands: {@code file:line:column: }. */
  String place(String file, String words) {
    String text = read(file);
    assertThat(text).as(file).contains(words);
    String before = text.substring(0, text.indexOf(words));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "%s/%s:%d:%d: "
        .formatted(folder, file, line, before.length() - before.lastIndexOf('\n'));
  }
}
