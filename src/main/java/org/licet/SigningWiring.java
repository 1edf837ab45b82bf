package org.licet;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.PublishedLists;
import org.licet.signing.RevocationLists;
import org.licet.signing.Signer;
import org.licet.signing.TimeStampClient;
import org.licet.signing.TrustAnchors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The keys that sign, and what proves when they did: named ones, or development keys. */
@Configuration(proxyBeanMethods = false)
class SigningWiring {
  private static final Logger LOG = LoggerFactory.getLogger(SigningWiring.class);
  private static final String P12 = "LICET_SIGNER_P12";
  private static final String PASSWORD = "LICET_SIGNER_PASSWORD";

  /**
   * What signs and who stamps.
   *
   * @param timeStamps asks nobody where nobody is named
   * @param refresh fetches or makes revocation lists that are due
   */
  record Keys(Signer signer, TimeStampClient timeStamps, RevocationLists lists, Runnable refresh) {}

  /** The password has no property of ours: a command line is seen by every process. */
  @Bean
  Keys signingKeys(LicetProperties properties, Environment environment, Clock clock) {
    Path p12 = p12(properties, environment);
    if (p12 == null) {
      return developmentKeys(properties, clock);
    }
    String password = environment.getProperty(PASSWORD);
    if (password == null) {
      throw new StartRefusedException(
          "signing key `%s`: found no `%s` in the environment, expected its password"
              .formatted(p12, PASSWORD));
    }
    Signer signer = Signer.fromPkcs12(p12, password.toCharArray(), clock);
    TimeStampClient timeStamps = timeStamps(properties.signing(), clock);
    if (timeStamps.authorities().isEmpty()) {
      LOG.warn("nothing that is issued is stamped with the time: `licet.signing.tsa` is not set");
    }
    PublishedLists lists = new PublishedLists(properties.signing().crls(), clock);
    lists.refresh();
    return new Keys(signer, timeStamps, lists, lists::refresh);
  }

  @Bean
  Signer signer(Keys signingKeys) {
    return signingKeys.signer();
  }

  @Bean
  TimeStampClient timeStamps(Keys signingKeys) {
    return signingKeys.timeStamps();
  }

  @Bean
  RevocationLists revocationLists(Keys signingKeys) {
    return signingKeys.lists();
  }

  @Bean
  RevocationRefresh revocationRefresh(Keys signingKeys) {
    return new RevocationRefresh(signingKeys.refresh());
  }

  static boolean isDevelopment(LicetProperties properties, Environment environment) {
    return p12(properties, environment) == null;
  }

  private static Keys developmentKeys(LicetProperties properties, Clock clock) {
    DevelopmentPki pki = DevelopmentPki.open(properties.data().resolve("pki"), clock);
    LOG.info("signs with a DEVELOPMENT key, which `{}` verifies", pki.caPem());
    LicetProperties.Signing signing = properties.signing();
    TimeStampClient stamps =
        signing.tsa().isEmpty() ? pki.timeStamps() : timeStamps(signing, clock);
    PublishedLists others = new PublishedLists(signing.crls(), clock);
    others.refresh();
    RevocationLists own = pki.revocationLists();
    RevocationLists all =
        () -> Stream.concat(own.current().stream(), others.current().stream()).toList();
    return new Keys(
        pki.signer(),
        stamps,
        all,
        () -> {
          own.current();
          others.refresh();
        });
  }

  private static TimeStampClient timeStamps(LicetProperties.Signing signing, Clock clock) {
    List<URI> authorities = signing.tsa();
    Path trust = signing.tsaTrust();
    if (authorities.isEmpty()) {
      return TimeStampClient.ofNobody(clock);
    }
    if (trust == null) {
      throw new StartRefusedException(
          "`licet.signing.tsa-trust`: found nothing, expected a PEM file of the authorities that"
              + " certify %s".formatted(authorities));
    }
    return TimeStampClient.of(authorities, TrustAnchors.fromPem(trust), clock);
  }

  private static @Nullable Path p12(LicetProperties properties, Environment environment) {
    String fromEnvironment = environment.getProperty(P12, "");
    return fromEnvironment.isBlank() ? properties.signing().p12() : Path.of(fromEnvironment);
  }
}
