package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

/** One key follows another without a gap, and both verify. */
class RotationTests {
  private static final Jws.Type TYPE = new Jws.Type("vc+jwt", "vc");
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final Leaf OLD =
      CA.issue(Wish.good().valid("2026-01-01T00:00:00Z", "2027-01-31T00:00:00Z"));
  private static final Leaf NEXT =
      CA.issue(
          Wish.good().onCurve("Ed25519").valid("2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final Signer signer = new Signer(List.of(key(NEXT), key(OLD)), clock);

  @Test
  void theNextKeySignsFromItsFirstSecondOn() {
    assertSignsBy(OLD, "2026-12-31T23:59:59Z");
    assertSignsBy(NEXT, "2027-01-01T00:00:00Z");
    assertSignsBy(NEXT, "2027-06-01T00:00:00Z");
    assertThat(signer.end()).isEqualTo("2028-01-01T00:00:00Z");
  }

  @Test
  void whatTheOldKeySignedVerifiesAfterTheRotation() {
    Jws old = signer.jws("{}".getBytes(UTF_8), TYPE);
    Instant signedAt = now.get();
    now.set(Instant.parse("2027-06-01T00:00:00Z"));
    assertThat(CA.anchors().verifyJws(old, _ -> signedAt).signer())
        .isEqualTo(OLD.chain().getFirst());
  }

  @Test
  void oneOfThemIsKeptForAWholeStatement() {
    Signer one = signer.now();
    assertThat(one.certificate()).isEqualTo(OLD.chain().getFirst());
    now.set(Instant.parse("2027-01-15T00:00:00Z"));
    assertThat(one.certificate()).isEqualTo(OLD.chain().getFirst());
    assertThat(signer.certificate()).isEqualTo(NEXT.chain().getFirst());
  }

  @Test
  void afterTheLastOneNothingIsSigned() {
    now.set(Instant.parse("2028-01-01T00:00:01Z"));
    assertThatThrownBy(() -> signer.jws("{}".getBytes(UTF_8), TYPE))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("ended `2028-01-01T00:00:00Z`");
    assertThatThrownBy(signer::now).isInstanceOf(SigningException.class);
  }

  @Test
  void withoutAKeyThatIsValidNowThereIsNoSigner() {
    assertThatThrownBy(() -> new Signer(List.of(key(NEXT)), clock))
        .isInstanceOf(SigningException.class)
        .hasMessageContaining("begins `2027-01-01T00:00:00Z`");
  }

  private void assertSignsBy(Leaf leaf, String at) {
    now.set(Instant.parse(at));
    Jws jws = signer.jws("{}".getBytes(UTF_8), TYPE);
    assertThat(CA.anchors().verifyJws(jws, _ -> now.get()).signer())
        .isEqualTo(leaf.chain().getFirst());
  }

  private static SigningKey key(Leaf leaf) {
    return new SigningKey(leaf.chain(), leaf.key(), BouncyCastle.PROVIDER);
  }
}
