package org.licet.cli;

import java.nio.file.Path;

/** The folder of the project, where {@code rules/}, {@code jurisdictions/} and, by default, the data folder are. */
final class Home {
  private Home() {}

  /** As the script says; the working folder where the jar is run without it. */
  static Path folder() {
    return Path.of(System.getProperty("licet.home", "")).toAbsolutePath().normalize();
  }

  /** A path as one would type it here: relative where it lies below the working folder. */
  static Path asTyped(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole;
  }
}
