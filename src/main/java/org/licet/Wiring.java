package org.licet;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.licet.access.FirstAccess;
import org.licet.certificate.CertificatePrinter;
import org.licet.certificate.Letterhead;
import org.licet.certificate.Seal;
import org.licet.certificate.SignedCertificate;
import org.licet.certificate.Wording;
import org.licet.evaluation.Law;
import org.licet.issuance.Printer;
import org.licet.issuance.StatusListAddress;
import org.licet.lawversion.ApprovalPolicy;
import org.licet.signing.Trusted;
import org.licet.transparencylog.LogKey;
import org.licet.transparencylog.NoteKey;
import org.licet.transparencylog.Witnesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Puts together what knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final int JOBS = 8;
  private static final String BOOTSTRAP_KEY = "LICET_BOOTSTRAP_KEY";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** A thread for each job: one that waits for somebody else holds up no other. */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder jobs) {
    return jobs.poolSize(JOBS).build();
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
    return new ApprovalPolicy(SigningWiring.isDevelopment(properties, environment));
  }

  /** Before anybody can ask; a key has no property of ours: a command line is seen by everybody. */
  @Bean
  SmartInitializingSingleton opening(FirstAccess access, Environment environment) {
    return () -> access.open(bootstrapKey(environment));
  }

  private static @Nullable String bootstrapKey(Environment environment) {
    String key = environment.getProperty(BOOTSTRAP_KEY, "");
    if (key.isEmpty()) {
      return null;
    }
    if (!key.matches("[!-~]{%d,500}".formatted(FirstAccess.SHORTEST))) {
      throw new StartRefusedException(
          "`%s`: found %d characters, expected %d or more, visible ASCII alone"
              .formatted(BOOTSTRAP_KEY, key.length(), FirstAccess.SHORTEST));
    }
    return key;
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
  Printer printer(SigningWiring.Keys keys, Clock clock, LicetProperties properties) {
    Seal seal = new Seal(keys.signer(), keys.timeStamps(), keys.lists(), clock);
    Letterhead letterhead = new Letterhead(Wording.standard(), properties.url());
    CertificatePrinter printer = new CertificatePrinter(seal, letterhead);
    boolean isStamped = !keys.timeStamps().authorities().isEmpty();
    return (attestation, proof) -> print(printer.print(attestation, proof), isStamped);
  }

  /** Where nobody stamps, none is waited for. */
  private static Printer.Print print(SignedCertificate signed, boolean isStamped) {
    boolean isPending = isStamped && signed.pending() != null;
    if (isPending) {
      LOG.warn("a certificate has no time stamp yet: {}", signed.pending());
    }
    return new Printer.Print(signed.pdf(), signed.level().label(), !isPending);
  }

  @Bean
  StatusListAddress statusListAddress(LicetProperties properties) {
    return new StatusListAddress(properties.url());
  }

  /** The development authority's certificate is there as soon as there is a signer. */
  @Bean
  @DependsOn("signer")
  Trusted trusted(LicetProperties properties, Environment environment) {
    if (properties.trust() != null) {
      return Trusted.by(properties.trust());
    }
    return SigningWiring.isDevelopment(properties, environment)
        ? Trusted.by(properties.data().resolve("pki").resolve("ca.pem"))
        : Trusted.NOBODY;
  }
}
