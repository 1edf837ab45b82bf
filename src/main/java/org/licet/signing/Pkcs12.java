package org.licet.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * PKCS#12 files (RFC 7292) with one private key and its certificates, by the JDK: AES-256, SHA-256.
 */
final class Pkcs12 {
  /** The key's certificate first. */
  record Entry(PrivateKey key, List<X509Certificate> chain) {}

  private Pkcs12() {}

  static Entry read(Path file, char[] password) {
    KeyStore store = load(file, password);
    try {
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new SigningException(
            "`%s`: found %d keys %s, expected one private key with its certificates"
                .formatted(file, keys.size(), keys),
            null);
      }
      return entry(file, store, keys.getFirst(), password);
    } catch (GeneralSecurityException e) {
      throw new SigningException(
          "`%s`: its key cannot be read with this password".formatted(file), e);
    }
  }

  /** Writes one key; the password guards both the key and the file. */
  static byte[] write(Entry entry, String alias, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(alias, entry.key(), password, entry.chain().toArray(Certificate[]::new));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new SigningException("the key `%s` cannot be written as PKCS#12".formatted(alias), e);
    }
  }

  private static KeyStore load(Path file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      return store;
    } catch (NoSuchFileException e) {
      throw new SigningException("`%s`: no such file, expected a PKCS#12 file".formatted(file), e);
    } catch (IOException | GeneralSecurityException e) {
      String message =
          e.getCause() instanceof UnrecoverableKeyException
              ? "`%s`: the password does not open it"
              : "`%s`: not readable as a PKCS#12 file";
      throw new SigningException(message.formatted(file), e);
    }
  }

  private static Entry entry(Path file, KeyStore store, String alias, char[] password)
      throws GeneralSecurityException {
    Certificate[] chain = store.getCertificateChain(alias);
    if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
      throw new SigningException(
          "`%s`: found no certificate of the key `%s`, expected one".formatted(file, alias), null);
    }
    return new Entry(key, Stream.of(chain).map(X509Certificate.class::cast).toList());
  }
}
