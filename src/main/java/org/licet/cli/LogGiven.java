package org.licet.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.licet.transparencylog.LogFolder;
import org.licet.transparencylog.LogServer;
import org.licet.transparencylog.TileSource;

/** A transparency log that a command is given: the address of one, or a folder of its files. */
final class LogGiven {
  private LogGiven() {}

  /** Does something with the log at that place, which is let go of afterwards. */
  static <T> T with(String option, String place, Function<TileSource, T> use) {
    if (!place.matches("https?://.*")) {
      return use.apply(folder(option, place));
    }
    try (LogServer server = new LogServer(address(option, place))) {
      return use.apply(server);
    }
  }

  private static URI address(String option, String place) {
    try {
      return URI.create(place);
    } catch (IllegalArgumentException e) {
      throw CommandRefusedException.unreadable(option + ": `" + place + "` is no URL", e);
    }
  }

  private static LogFolder folder(String option, String place) {
    Path folder = Path.of(place);
    if (!Files.isDirectory(folder)) {
      throw CommandRefusedException.unreadable(
          option + ": `" + place + "`: no such folder, and no URL that begins with `http`", null);
    }
    return new LogFolder(folder);
  }
}
