package org.licet.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.licet.law.LawFault;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;

/** Checks and compiles the law when the jar is built, so that the service starts without a compiler. */
final class LawBundle {
  private LawBundle() {}

  /** Arguments: the folder of {@code rules/} and {@code jurisdictions/}, and the folder to write to. */
  static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    LawFiles files = LawFiles.in(Path.of(args[0]));
    Path digest = out.resolve("law.digest");
    byte[] archive = files.zip();
    if (Files.exists(digest) && Files.readString(digest).equals(stamp(archive))) {
      return;
    }
    LawChecker.Checked checked = LawChecker.check(files);
    if (!checked.faults().isEmpty()) {
      List<LawFault> faults = checked.faults();
      System.err.println(new LawRefusedException(faults).getMessage());
      System.exit(1);
    }
    Files.createDirectories(out);
    Files.write(out.resolve("law.zip"), archive);
    Files.write(out.resolve("law.kjar"), RuleBase.precompile(checked.rules()));
    Files.writeString(digest, stamp(archive));
  }

  private static String stamp(byte[] archive) {
    return Integer.toHexString(java.util.Arrays.hashCode(archive)) + " " + archive.length;
  }
}
