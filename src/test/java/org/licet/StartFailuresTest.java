package org.licet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.law.LawFiles;
import org.licet.law.LawRefusedException;
import org.licet.signing.SigningException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** A start that a user can put right says what is wrong and what to do. */
class StartFailuresTest {
  private static final URI URL = URI.create("http://127.0.0.1:8080");
  private static final LicetProperties.Log LOG =
      new LicetProperties.Log("localhost/licet", null, List.of());

  private final StartFailureAnalyzer analyzer = new StartFailureAnalyzer();

  @Test
  void aMistakeOfTheUserIsSaidInPlainWords(@TempDir Path empty) {
    assertThatThrownBy(() -> LawFiles.in(empty))
        .isInstanceOfSatisfying(
            LawRefusedException.class,
            e -> assertThat(analyze(e).getDescription()).contains("no such folder"));
    SQLException refused = new SQLException("connection refused");
    assertThat(analyze(refused).getAction()).contains("spring.datasource.url");
  }

  @Test
  void aFaultOfOursIsLeftToTheStackTrace() {
    assertThat(analyzer.analyze(new IllegalStateException("unexpected"))).isNull();
  }

  @Test
  void aSigningKeyWithoutItsPasswordOrFileIsRefused(@TempDir Path folder) {
    SigningWiring wiring = new SigningWiring();
    Path p12 = folder.resolve("signer.p12");
    LicetProperties properties = new LicetProperties(folder, null, URL, signing(p12), LOG, null);
    Clock clock = Clock.systemUTC();
    MockEnvironment environment = new MockEnvironment();
    assertThatThrownBy(() -> wiring.signingKeys(properties, environment, clock))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("LICET_SIGNER_PASSWORD");
    environment.setProperty("LICET_SIGNER_PASSWORD", "x");
    assertThatThrownBy(() -> wiring.signingKeys(properties, environment, clock))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("no such file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDevelopmentKeyIsMadeOnceInTheDataFolder(@TempDir Path folder) {
    SigningWiring wiring = new SigningWiring();
    LicetProperties properties = new LicetProperties(folder, null, URL, signing(null), LOG, null);
    Clock clock = Clock.systemUTC();
    assertThat(wiring.signingKeys(properties, new MockEnvironment(), clock).signer().certificate())
        .isEqualTo(
            wiring.signingKeys(properties, new MockEnvironment(), clock).signer().certificate());
    assertThat(folder.resolve("pki/ca.pem")).isRegularFile();
  }

  private static LicetProperties.Signing signing(@Nullable Path p12) {
    return new LicetProperties.Signing(p12, null, null, null, null, List.of(), null, List.of());
  }

  private FailureAnalysis analyze(Throwable cause) {
    FailureAnalysis analysis = analyzer.analyze(new IllegalStateException("wrapped", cause));
    return java.util.Objects.requireNonNull(analysis);
  }
}
