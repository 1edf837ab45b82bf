package org.licet.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as they are kept: Argon2id with 19 MiB and two passes, as OWASP's cheat sheet has it. A
 * few are computed at a time, so that many who sign in at once cannot take all memory.
 */
@Component
final class Passwords {
  private static final int SALT = 16; // bytes
  private static final int HASH = 32; // bytes
  private static final int MEMORY = 19 * 1024; // KiB
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;

  /** Of the same cost as each that is kept, and of no password. */
  private static final String NONE =
      "$argon2id$v=19$m=%d,t=%d,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
          .formatted(MEMORY, PASSES);

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE);

  String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return String.valueOf(encoder.encode(password));
    } finally {
      places.release();
    }
  }

  /** Whether it is the one that is kept; it takes as long where none is. */
  boolean matches(String password, @Nullable String kept) {
    places.acquireUninterruptibly();
    try {
      return encoder.matches(password, kept == null ? NONE : kept) && kept != null;
    } finally {
      places.release();
    }
  }
}
