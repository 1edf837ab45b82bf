package org.licet.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;

/** Keys in PKCS#11 tokens, by the JDK's provider, which is not registered for the whole JVM. */
final class Pkcs11 {
  private Pkcs11() {}

  static SigningKey read(Path config, String alias, char[] pin) {
    Provider provider = provider(config);
    KeyStore store = open(config, provider, pin);
    try {
      Certificate[] chain = store.getCertificateChain(alias);
      if (chain == null || !(store.getKey(alias, null) instanceof PrivateKey key)) {
        throw new SigningException(
            "`%s`: found no private key with a certificate called `%s`, expected one of %s"
                .formatted(config, alias, aliases(store)),
            null);
      }
      List<X509Certificate> certificates =
          Stream.of(chain).map(X509Certificate.class::cast).toList();
      return new SigningKey(CertificatePath.withoutRoot(certificates), key, provider);
    } catch (GeneralSecurityException e) {
      throw new SigningException(
          "`%s`: the key `%s` cannot be used: %s".formatted(config, alias, e.getMessage()), e);
    }
  }

  private static Provider provider(Path config) {
    if (!Files.isRegularFile(config)) {
      throw new SigningException(
          "`%s`: no such file, expected the configuration of a PKCS#11 token".formatted(config),
          null);
    }
    Provider pkcs11 = Security.getProvider("SunPKCS11");
    if (pkcs11 == null) {
      throw new SigningException(
          "PKCS#11: found a Java runtime without its provider, expected the module"
              + " `jdk.crypto.cryptoki`",
          null);
    }
    try {
      return pkcs11.configure(config.toString());
    } catch (InvalidParameterException | ProviderException e) {
      throw new SigningException(
          "`%s`: no PKCS#11 token can be opened by it: %s".formatted(config, causes(e)), e);
    }
  }

  private static KeyStore open(Path config, Provider provider, char[] pin) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return store;
    } catch (KeyStoreException e) {
      throw new SigningException("`%s`: there is no token in its slot".formatted(config), e);
    } catch (IOException | GeneralSecurityException e) {
      String message =
          isOfThePin(e)
              ? "`%s`: the PIN does not open the token"
              : "`%s`: the token cannot be read: " + causes(e);
      throw new SigningException(message.formatted(config), e);
    }
  }

  private static boolean isOfThePin(Throwable failure) {
    return failure instanceof LoginException
        || failure instanceof UnrecoverableKeyException
        || (failure.getCause() != null && isOfThePin(failure.getCause()));
  }

  private static List<String> aliases(KeyStore store) throws KeyStoreException {
    return Collections.list(store.aliases()).stream().sorted().toList();
  }

  private static String causes(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : causes(cause);
  }
}
