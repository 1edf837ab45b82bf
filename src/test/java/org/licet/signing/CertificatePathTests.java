package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

class CertificatePathTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final Wish GOOD = Wish.good();

  @Test
  void aSignerOfTheAuthorityIsTrusted() {
    verify(CA.issue(GOOD), CA.anchors(), AT);
  }

  @ParameterizedTest
  @MethodSource("badSigners")
  void anotherKindOfSignerIsRefused(String expected) {
    Leaf leaf = CA.issue(Objects.requireNonNull(wishes().get(expected)));
    assertRefused(leaf, CA.anchors(), AT, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31T23:59:59Z", "2028-01-01T00:00:01Z"})
  void outsideOfItsValidityASignerIsRefused(String at) {
    assertRefused(CA.issue(GOOD), CA.anchors(), Instant.parse(at), "validity: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z"})
  void theFirstAndTheLastSecondOfItsValidityAreIn(String at) {
    verify(CA.issue(GOOD), CA.anchors(), Instant.parse(at));
  }

  @Test
  void anAuthorityThatHasEndedIsNoAnchor() {
    TestAuthority ended =
        TestAuthority.root(
            Wish.authority("Old CA").valid("2020-01-01T00:00:00Z", "2026-06-01T00:00:00Z"));
    assertRefused(ended.issue(GOOD), ended.anchors(), AT, "validity: found `CN=Old CA` ended");
  }

  @Test
  void anotherAuthorityIsRefusedAlsoUnderTheSameName() {
    assertRefused(TestAuthority.root("Other CA").issue(GOOD), CA.anchors(), AT, "chain: ");
    assertRefused(TestAuthority.root("Test CA").issue(GOOD), CA.anchors(), AT, "chain: ");
  }

  @Test
  void theAuthorityCannotBeBroughtAlong() {
    TestAuthority other = TestAuthority.root("Other CA");
    assertRefused(other.issue(GOOD, other.certificate()), CA.anchors(), AT, "chain: ");
  }

  @Test
  void intermediateAuthoritiesAreFollowed() {
    TestAuthority middle = CA.below(Wish.authority("Middle CA"));
    Leaf leaf = middle.issue(GOOD, middle.certificate());
    verify(leaf, CA.anchors(), AT);
    verify(leaf, middle.anchors(), AT);
    assertRefused(middle.issue(GOOD), CA.anchors(), AT, "chain: ");
    assertRefused(middle.issue(GOOD, CA.certificate()), CA.anchors(), AT, "chain: ");
  }

  @Test
  void anIntermediateAuthorityWithAStrangeExtensionIsRefused() {
    TestAuthority middle = CA.below(Wish.authority("Middle CA").withStrangeExtension());
    Leaf leaf = middle.issue(GOOD, middle.certificate());
    assertRefused(leaf, CA.anchors(), AT, "unrecognized critical extension");
  }

  @Test
  void aSignerCannotBeAnAuthority() {
    Leaf signer = CA.issue(GOOD);
    TestAuthority impostor = new TestAuthority(signer.chain().getFirst(), signer.key());
    assertRefused(impostor.issue(GOOD, signer.chain().getFirst()), CA.anchors(), AT, "chain: ");
  }

  @ParameterizedTest
  @MethodSource("badAnchors")
  void anythingButAuthoritiesIsNoTrustAnchor(String expected, String pem) {
    assertThatThrownBy(() -> TrustAnchors.fromPem(pem.getBytes(UTF_8)))
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void textBetweenTrustAnchorsIsAComment() {
    TestAuthority other = TestAuthority.root("Other CA");
    String pem = "ours\n" + text(CA) + "\r\ntheirs\n" + text(other).replace("\n", "\r\n");
    TrustAnchors both = TrustAnchors.fromPem(pem.getBytes(UTF_8));
    verify(CA.issue(GOOD), both, AT);
    verify(other.issue(GOOD), both, AT);
  }

  static Stream<String> badSigners() {
    return wishes().keySet().stream();
  }

  private static Map<String, Wish> wishes() {
    Map<String, Wish> wishes = new LinkedHashMap<>();
    wishes.put("no key usage `digitalSignature`", GOOD.withKeyUsage(KeyUsage.nonRepudiation));
    wishes.put("no extended key usage `documentSigning`", GOOD.withPurposes("1.3.6.1.5.5.7.3.1"));
    wishes.put("expected a certificate with it (1.3.6.1.5.5.7.3.36", GOOD.withPurposes());
    wishes.put("the certificate of an authority", GOOD.asAuthority());
    wishes.put("found a key of `EC`", GOOD.onCurve("secp384r1"));
    wishes.put("found a key of `RSA` with 2048 bits", GOOD.onCurve("RSA-2048"));
    wishes.put("a critical extension that is not understood", GOOD.withStrangeExtension());
    return wishes;
  }

  static Stream<Arguments> badAnchors() {
    Leaf leaf = CA.issue(GOOD);
    String own = Pem.write(leaf.chain().getFirst());
    return Stream.of(
        Arguments.of("found none", ""),
        Arguments.of("found none", "-----BEGIN CERTIFICATE-----\nAAAA\n"),
        Arguments.of("may not sign certificates", own),
        Arguments.of("may not sign certificates", text(CA) + own),
        Arguments.of(
            "a block `PRIVATE KEY`",
            text(CA) + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
        Arguments.of("strict base64", text(CA).replace("-----\nMII", "-----\nMI!")),
        Arguments.of("not one", text(CA).replace("-----\nMII", "-----\nMIJ")));
  }

  private static String text(TestAuthority authority) {
    return new String(authority.pem(), UTF_8);
  }

  private static void verify(Leaf leaf, TrustAnchors anchors, Instant at) {
    Jws jws = ForgedJws.sign("{}".getBytes(UTF_8), leaf);
    X509Certificate signer = anchors.verifyJws(jws, _ -> at).signer();
    assertThat(signer).isEqualTo(leaf.chain().getFirst());
  }

  private static void assertRefused(Leaf leaf, TrustAnchors anchors, Instant at, String expected) {
    Jws jws =
        leaf.key() instanceof ECPrivateKey key && key.getParams().getOrder().bitLength() == 256
            ? ForgedJws.sign("{}".getBytes(UTF_8), leaf)
            : ForgedJws.sign(ForgedJws.header(leaf.chain()), "{}".getBytes(UTF_8), CA.key());
    assertThatThrownBy(() -> anchors.verifyJws(jws, _ -> at))
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining(expected);
  }
}
