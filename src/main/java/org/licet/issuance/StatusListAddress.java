package org.licet.issuance;

import java.net.URI;

/**
 * Where status lists are served.
 *
 * @param service where the service is reached from outside, without a slash at the end
 */
public record StatusListAddress(URI service) {
  static final String PATH = "/api/v1/status-lists/";

  /** The address of the list with that number. */
  URI of(long number) {
    return URI.create(service + PATH + number);
  }
}
