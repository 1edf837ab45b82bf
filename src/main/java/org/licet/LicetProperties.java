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
   */
  record Signing(@Nullable Path p12) {}

  /**
   * The transparency log.
   *
   * @param origin its name: where it is served, without a scheme; it never changes
   * @param key the file of its key; {@code null} is one in the data folder
   * @param witnesses who cosigns what it publishes
   */
  record Log(
      @DefaultValue("localhost/licet") String origin,
      @Nullable Path key,
      @DefaultValue List<Witness> witnesses) {}

  /**
   * A witness, C2SP tlog-witness.
   *
   * @param url its submission prefix
   * @param vkey its key, {@code name+hash+key}
   */
  record Witness(URI url, String vkey) {}
}
