package org.licet.cli;

import java.util.Objects;
import org.licet.law.LawBook;
import org.licet.law.LawFiles;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: of the program, of the law in it, of the Java below it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    LawBook law = LawBook.read(LawFiles.bundled());
    return new String[] {
      "licet " + program(),
      "law " + law.settings().version() + " " + law.digest(),
      "java " + Runtime.version()
    };
  }

  /** As the jar's manifest says; there is none where classes are run from a folder. */
  static String program() {
    return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpacked");
  }
}
