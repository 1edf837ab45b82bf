package org.licet.certificate;

import java.net.URI;

/**
 * What certificates say beside the attestation: the words, and where the service is reached.
 *
 * @param url without a slash at the end
 */
public record Letterhead(Wording wording, URI url) {

  /** Where an attestation is looked up: its page at the service. */
  String address(String id) {
    return url + "/attestations/" + id.replaceFirst("^urn:uuid:", "");
  }
}
