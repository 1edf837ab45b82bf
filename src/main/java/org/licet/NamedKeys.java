package org.licet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.signing.SigningKey;
import org.springframework.core.env.Environment;

/**
 * The signing keys that are named: files, and keys of a token. Passwords and PINs have no property
 * of ours: a command line is seen by every process.
 */
record NamedKeys(LicetProperties.Signing signing, Environment environment) {
  private static final String P12 = "LICET_SIGNER_P12";
  private static final String PASSWORD = "LICET_SIGNER_PASSWORD";
  private static final String NEXT_PASSWORD = "LICET_NEXT_SIGNER_PASSWORD";
  private static final String PIN = "LICET_SIGNER_PIN";

  /** Whether none is, so that development keys sign. */
  boolean isEmpty() {
    return p12() == null && signing.pkcs11() == null;
  }

  /** The current one first. */
  List<SigningKey> read() {
    List<SigningKey> keys = new ArrayList<>();
    Path p12 = p12();
    if (p12 != null) {
      keys.add(SigningKey.fromPkcs12(p12, require(PASSWORD, p12)));
    }
    Path token = signing.pkcs11();
    if (token != null) {
      addOfToken(keys, token);
    }
    Path next = signing.nextP12();
    if (next != null) {
      keys.add(SigningKey.fromPkcs12(next, require(NEXT_PASSWORD, next)));
    }
    return keys;
  }

  private void addOfToken(List<SigningKey> keys, Path token) {
    String alias = signing.alias();
    if (alias == null) {
      throw new StartRefusedException(
          "`licet.signing.alias`: found nothing, expected the name of a key in `%s`"
              .formatted(token));
    }
    keys.add(SigningKey.fromPkcs11(token, alias, require(PIN, token)));
    String next = signing.nextAlias();
    if (next != null) {
      keys.add(SigningKey.fromPkcs11(token, next, require(PIN, token)));
    }
  }

  private char[] require(String variable, Path of) {
    String secret = environment.getProperty(variable);
    if (secret == null) {
      throw new StartRefusedException(
          "signing key `%s`: found no `%s` in the environment, expected its password"
              .formatted(of, variable));
    }
    return secret.toCharArray();
  }

  private @Nullable Path p12() {
    String fromEnvironment = environment.getProperty(P12, "");
    return fromEnvironment.isBlank() ? signing.p12() : Path.of(fromEnvironment);
  }
}
