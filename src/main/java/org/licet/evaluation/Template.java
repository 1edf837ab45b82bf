package org.licet.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that skeletons are made from: {@code resources/skeletons/}. */
final class Template {
  private Template() {}

  static String read(String name) {
    String path = "/skeletons/" + name;
    try (InputStream in = Template.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
