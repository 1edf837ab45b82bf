package org.licet.credentialing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the files of this package when the service starts, which they stop where they are faulty.
 */
@Configuration(proxyBeanMethods = false)
class CredentialingFiles {
  private static final String OURS = "verification-policy.yaml";

  @Bean
  Policy policy(@Value("${licet.credentialing.policy:#{null}}") @Nullable Path file)
      throws IOException {
    return file == null
        ? YamlFile.read(OURS, resource(OURS), PolicyReader::read)
        : YamlFile.read(file.toString(), Files.readString(file), PolicyReader::read);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(CredentialingFiles.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
