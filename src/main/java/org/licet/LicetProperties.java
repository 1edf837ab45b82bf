package org.licet;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code licet}.
 *
 * @param data the data folder
 * @param law a folder with {@code rules/} and {@code jurisdictions/}; {@code null} is the law in
 *     the jar
 * @param url where the service is reached from outside, without a slash at the end: printed in
 *     certificates, and written into what is signed
 */
@ConfigurationProperties("licet")
record LicetProperties(
    @DefaultValue(".licet") Path data,
    @Nullable Path law,
    @DefaultValue("http://127.0.0.1:8080") URI url,
    @DefaultValue Signing signing,
    @DefaultValue Log log) {

  /**
   * The key to sign with.
   *
   * @param p12 a PKCS#12 file; {@code null} is a development key in the data folder
   * @param tsa time-stamping authorities (RFC 3161), asked in this order; where there is none, the
   *     development key comes with one, and any other key with none
   * @param tsaTrust PEM of the authorities that certify them
   * @param crls the revocation lists of the authorities that certify the signer and those, files or
   *     URLs of DER; the development key's own authority needs none
   */
  record Signing(
      @Nullable Path p12,
      @DefaultValue List<URI> tsa,
      @Nullable Path tsaTrust,
      @DefaultValue List<String> crls) {}

  /**
   * The transparency log.
   *
   * @param origin its name: where it is served, without a scheme; it never changes
   * @param key the file of its key; {@code null} is one in the data folder
   */
  record Log(@DefaultValue("localhost/licet") String origin, @Nullable Path key) {}
}
