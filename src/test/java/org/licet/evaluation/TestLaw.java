package org.licet.evaluation;

import java.nio.file.Path;
import org.licet.law.LawFiles;

/** The law on file, loaded once for all tests of a JVM. */
public final class TestLaw {
  /** The files as they stand in the project. */
  public static final LawFiles FILES = LawFiles.in(Path.of("."));

  private static final class Bundled {
    private static final Law LAW = Law.bundled();
  }

  private static final class Classic {
    private static final Law LAW = Law.compile(FILES, RuleBase.Mode.CLASSIC);
  }

  private TestLaw() {}

  /** As it travels in the jar: the executable model. */
  public static Law bundled() {
    return Bundled.LAW;
  }

  /** As a law folder given at run time is compiled. */
  public static Law classic() {
    return Classic.LAW;
  }
}
