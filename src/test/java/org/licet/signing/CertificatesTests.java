package org.licet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that are no certificate are refused in our words, whichever library finds it. */
class CertificatesTests {
  private static final byte[] GOOD =
      Certificates.toDer(
          TestAuthority.root("Test CA")
              .issue(TestAuthority.Wish.good())
              .signer(Clock.systemUTC())
              .certificate());

  /** A flipped bit leaves another certificate, or none. */
  @Test
  void eachFlippedBitIsReadOrRefused() {
    for (int bit = 0; bit < 8 * GOOD.length; bit++) {
      byte[] flipped = GOOD.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      requireReadOrRefused(flipped, "bit " + bit);
    }
  }

  @Test
  void otherBytesAreReadOrRefused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = GOOD.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      requireReadOrRefused(bytes, "seed " + seed);
    }
  }

  @Test
  void aCertificateCutShortIsRefused() {
    byte[] half = Arrays.copyOf(GOOD, GOOD.length / 2);
    assertThatThrownBy(() -> Certificates.fromDer(half))
        .isInstanceOf(SignatureVerificationException.class);
  }

  private static void requireReadOrRefused(byte[] der, String what) {
    Throwable thrown = catchThrowable(() -> Certificates.fromDer(der));
    if (thrown != null) {
      assertThat(thrown).as(what).isInstanceOf(SignatureVerificationException.class);
    }
  }
}
