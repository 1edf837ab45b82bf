package org.licet;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.licet.certificate.CertificatePrinter;
import org.licet.certificate.Wording;
import org.licet.evaluation.Law;
import org.licet.issuance.Printer;
import org.licet.lawversion.ApprovalPolicy;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.Signer;
import org.licet.transparencylog.LogKey;
import org.licet.transparencylog.NoteKey;
import org.licet.transparencylog.Witnesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts together what knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final String P12 = "LICET_SIGNER_P12";
  private static final String PASSWORD = "LICET_SIGNER_PASSWORD";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Waits for the law only when the database is up, which starts beside it. */
  @Bean
  @DependsOn("entityManagerFactory")
  Law law(LawLoading.Loaded loaded) {
    return loaded.await();
  }

  /** Where development keys sign, one person may do alone what otherwise takes two. */
  @Bean
  ApprovalPolicy approvalPolicy(LicetProperties properties, Environment environment) {
    return new ApprovalPolicy(p12(properties, environment) == null);
  }

  /** The password has no property of ours: a command line is seen by every process. */
  @Bean
  Signer signer(LicetProperties properties, Environment environment, Clock clock) {
    Path p12 = p12(properties, environment);
    if (p12 == null) {
      return developmentSigner(properties.data().resolve("pki"), clock);
    }
    String password = environment.getProperty(PASSWORD);
    if (password == null) {
      throw new StartRefusedException(
          "signing key `%s`: found no `%s` in the environment, expected its password"
              .formatted(p12, PASSWORD));
    }
    return Signer.fromPkcs12(p12, password.toCharArray(), clock);
  }

  /** Nodes of one service share the key: a log has one. */
  @Bean
  LogKey logKey(LicetProperties properties) {
    LicetProperties.Log log = properties.log();
    Path file = log.key() == null ? properties.data().resolve("log").resolve("key") : log.key();
    return LogKey.open(file, log.origin());
  }

  @Bean
  Witnesses witnesses(LicetProperties properties) {
    return new Witnesses(properties.log().witnesses().stream().map(Wiring::witness).toList());
  }

  private static Witnesses.Witness witness(LicetProperties.Witness witness) {
    try {
      return new Witnesses.Witness(witness.url(), NoteKey.parseWitness(witness.vkey()));
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException("`licet.log.witnesses`: " + e.getMessage());
    }
  }

  @Bean
  Printer printer(Signer signer, Clock clock) {
    return new CertificatePrinter(signer, Wording.standard(), clock)::print;
  }

  private static @Nullable Path p12(LicetProperties properties, Environment environment) {
    String fromEnvironment = environment.getProperty(P12, "");
    return fromEnvironment.isBlank() ? properties.signing().p12() : Path.of(fromEnvironment);
  }

  private static Signer developmentSigner(Path folder, Clock clock) {
    DevelopmentPki pki = DevelopmentPki.open(folder, clock);
    LOG.info("signs with a DEVELOPMENT key, which `{}` verifies", pki.caPem());
    return pki.signer();
  }
}
