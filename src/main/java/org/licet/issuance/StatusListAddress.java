package org.licet.issuance;

import java.net.URI;

/**
 * Where status lists are served.
 *
 * @param service where the service is reached from outside, without a slash at the end
 */
public record StatusListAddress(URI service) {
  static final String PATH = "/api/v1/status-lists/";

  /** Refused at the start, since every attestation would be. */
  public StatusListAddress {
    boolean isWeb = "http".equals(service.getScheme()) || "https".equals(service.getScheme());
    boolean isWhole =
        service.getHost() != null
            && service.getRawQuery() == null
            && service.getRawFragment() == null
            && !service.toString().endsWith("/");
    if (!isWeb || !isWhole) {
      throw new IllegalArgumentException(
          "licet.url: found `%s`, expected where the service is reached, for example `https://licet.example`, without a slash at the end"
              .formatted(service));
    }
  }

  /** The address of the list with that number. */
  URI of(long number) {
    return URI.create(service + PATH + number);
  }
}
