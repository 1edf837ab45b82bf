package org.licet;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.licet.signing.DevelopmentPki;
import org.licet.signing.PublishedLists;
import org.licet.signing.RevocationLists;
import org.licet.signing.Signer;
import org.licet.signing.SigningKey;
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

  /**
   * What signs and who stamps.
   *
   * @param timeStamps asks nobody where nobody is named
   * @param refresh fetches or makes revocation lists that are due
   */
  record Keys(Signer signer, TimeStampClient timeStamps, RevocationLists lists, Runnable refresh) {}

  @Bean
  Keys signingKeys(LicetProperties properties, Environment environment, Clock clock) {
    NamedKeys named = new NamedKeys(properties.signing(), environment);
    Keys keys =
        named.isEmpty()
            ? developmentKeys(properties, clock)
            : namedKeys(named.read(), properties, clock);
    SignerHealth.warning(keys.signer(), clock).ifPresent(LOG::warn);
    return keys;
  }

  private static Keys namedKeys(List<SigningKey> keys, LicetProperties properties, Clock clock) {
    Signer signer = new Signer(keys, clock);
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
  TimeStampClient timeStampClient(Keys signingKeys) {
    return signingKeys.timeStamps();
  }

  @Bean
  SignerHealth signerHealthIndicator(Keys signingKeys, Clock clock) {
    return new SignerHealth(signingKeys.signer(), clock);
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
    return new NamedKeys(properties.signing(), environment).isEmpty();
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
}
