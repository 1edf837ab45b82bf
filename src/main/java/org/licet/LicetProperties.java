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
 * @param trust certificates in PEM: the authorities that the page {@code verify} trusts; {@code
 *     null} is the development authority where its keys sign, and none otherwise
 */
@ConfigurationProperties("licet")
record LicetProperties(
    @DefaultValue(".licet") Path data,
    @Nullable Path law,
    @DefaultValue("http://127.0.0.1:8080") URI url,
    @DefaultValue Signing signing,
    @DefaultValue Log log,
    @Nullable Path trust) {

  /**
   * The key to sign with.
   *
   * @param p12 a PKCS#12 file; with no {@code pkcs11} either, a development key in the data folder
   * @param nextP12 one that signs from its first valid day on, beside the first key
   * @param pkcs11 the configuration of a PKCS#11 token, as the JDK's guide has it
   * @param alias the name of the key in the token
   * @param nextAlias one in it that signs from its first valid day on
   * @param tsa time-stamping authorities (RFC 3161), asked in this order; where there is none, the
   *     development key comes with one, and any other key with none
   * @param tsaTrust PEM of the authorities that certify them
   * @param crls the revocation lists of the authorities that certify the signer and those, files or
   *     URLs of DER; the development key's own authority needs none
   */
  record Signing(
      @Nullable Path p12,
      @Nullable Path nextP12,
      @Nullable Path pkcs11,
      @Nullable String alias,
      @Nullable String nextAlias,
      @DefaultValue List<URI> tsa,
      @Nullable Path tsaTrust,
      @DefaultValue List<String> crls) {}

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
