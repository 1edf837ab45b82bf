package org.licet.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.OutsideTool;
import org.licet.signing.TestAuthority.Leaf;
import org.licet.signing.TestAuthority.Wish;

class RevocationTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant MADE = AT.minus(Duration.ofHours(1));
  private static final Instant NEXT = AT.plus(Duration.ofDays(7));
  private static final TestAuthority CA =
      TestAuthority.root(
          Wish.authority("Test CA").withKeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
  private static final Leaf LEAF = CA.issue(Wish.good());

  @Test
  void aSignerThatIsNotOnTheListIsGood() throws Exception {
    verify(List.of(list(CA, MADE, NEXT, null)), null);
    verify(List.of(list(CA, MADE, NEXT, revoked(BigInteger.valueOf(99_999), AT))), null);
  }

  @Test
  void aSignerThatWasRevokedBeforeIsRefusedAlsoWithAStamp() throws Exception {
    byte[] list = list(CA, MADE, NEXT, revoked(serial(), AT.minusSeconds(1)));
    assertRefused(List.of(list), AT, "`CN=Signer` revoked since `2026-11-24T09:59:59Z`");
    assertRefused(List.of(list), null, "revoked since");
    byte[] sameSecond = list(CA, MADE, NEXT, revoked(serial(), AT));
    assertRefused(List.of(sameSecond), AT, "revoked since");
  }

  @Test
  void aSignerThatWasRevokedAfterwardsIsGoodWhereAStampProvesTheTime() throws Exception {
    byte[] list = list(CA, MADE, NEXT, revoked(serial(), AT.plusSeconds(1)));
    verify(List.of(list), AT);
    assertRefused(List.of(list), null, "expected a time stamp that proves an earlier signature");
  }

  @Test
  void aKeyThatWasStolenBeforeThatWasToldIsRefused() throws Exception {
    byte[] list =
        list(
            CA,
            MADE,
            NEXT,
            crl ->
                crl.addCRLEntry(
                    serial(),
                    Date.from(AT.plusSeconds(60)),
                    CRLReason.keyCompromise,
                    Date.from(AT.minusSeconds(60))));
    assertRefused(List.of(list), AT, "revoked since `2026-11-24T09:59:00Z`");
  }

  @Test
  void anyOfSeveralListsRevokes() throws Exception {
    byte[] clean = list(CA, MADE, NEXT, null);
    byte[] old = list(CA, MADE.minusSeconds(9), MADE, revoked(serial(), MADE.minusSeconds(9)));
    assertRefused(List.of(clean, old), AT, "revoked since");
  }

  @Test
  void aListThatDoesNotTellIsNone() throws Exception {
    assertRefused(List.of(), null, "0 revocation lists of `CN=Test CA`");
    assertRefused(List.of(list(CA, MADE, AT.minusSeconds(1), null)), null, "none that tells");
    Instant afterItsEnd = Instant.parse("2028-01-01T00:00:01Z");
    byte[] late = list(CA, afterItsEnd, afterItsEnd.plusSeconds(9), null);
    assertRefused(List.of(late), null, "none that tells");
    TestAuthority other = TestAuthority.root("Test CA");
    assertRefused(List.of(list(other, MADE, NEXT, null)), null, "0 revocation lists");
  }

  @Test
  void noBitOfAListCanBeFlipped() throws Exception {
    byte[] list = list(CA, MADE, NEXT, revoked(serial(), AT.plusSeconds(1)));
    for (int bit = 0; bit < list.length * 8; bit++) {
      byte[] flipped = list.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> verify(List.of(flipped), AT))
          .isInstanceOf(SignatureVerificationException.class);
    }
  }

  @Test
  void theDevelopmentAuthorityPublishesAListThatIsMadeAnewInTime(@TempDir Path folder)
      throws Exception {
    DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), fixed(AT));
    byte[] first = pki.revocationLists().current().getFirst();
    assertThat(Files.readAllBytes(folder.resolve("pki/ca.crl"))).isEqualTo(first);
    byte[] again =
        DevelopmentPki.open(folder.resolve("pki"), fixed(AT.plus(Duration.ofDays(3))))
            .revocationLists()
            .current()
            .getFirst();
    assertThat(again).isEqualTo(first);
    Instant later = AT.plus(Duration.ofDays(4));
    byte[] next =
        DevelopmentPki.open(folder.resolve("pki"), fixed(later))
            .revocationLists()
            .current()
            .getFirst();
    assertThat(Crl.fromDer(next).getNextUpdate().toInstant())
        .isEqualTo(later.plus(DevelopmentCrl.LIFE));
    assertThat(Files.readAllBytes(folder.resolve("pki/ca.crl"))).isEqualTo(next);
    byte[] digest = new byte[32];
    byte[] token = pki.timeStamps().stamp(digest);
    TrustAnchors checked = pki.trustAnchors().withRevocation(List.of(next), null);
    assertThat(checked.verifyTimeStamp(token, digest).at()).isEqualTo(AT);
    Jws jws = pki.signer().jws("{}".getBytes(UTF_8), new Jws.Type("vc+jwt", "vc"));
    assertThat(checked.verifyJws(jws, _ -> AT).payload()).isEqualTo("{}".getBytes(UTF_8));
  }

  @Test
  void whatTheLastListRevokedTheNextOneDoesToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ca.crl");
    Files.write(file, list(CA, MADE, NEXT, revoked(serial(), AT)));
    Pkcs12.Entry ca = new Pkcs12.Entry(CA.key(), List.of(CA.certificate()));
    byte[] next =
        new DevelopmentCrl(file, ca, fixed(AT.plus(Duration.ofDays(5)))).current().getFirst();
    assertThat(Crl.fromDer(next).getRevokedCertificate(serial())).isNotNull();
    assertThat(Crl.fromDer(next).getThisUpdate().toInstant()).isAfter(AT);
  }

  @Test
  void opensslTakesTheList(@TempDir Path folder) {
    DevelopmentPki.open(folder.resolve("pki"), Clock.systemUTC());
    OutsideTool.Answer answer =
        OutsideTool.require("openssl", "openssl")
            .run(
                folder,
                "crl",
                "-inform",
                "DER",
                "-in",
                "pki/ca.crl",
                "-CAfile",
                "pki/ca.pem",
                "-noout");
    assertThat(answer.text()).contains("verify OK");
  }

  @Test
  void publishedListsAreGivenOutUntilTheyEndAndNeverAnOlderOne(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("ca.crl");
    byte[] first = list(CA, MADE, AT.plusSeconds(60), null);
    byte[] older = list(CA, MADE.minusSeconds(60), NEXT, null);
    PublishedLists lists = new PublishedLists(List.of(file.toString()), fixed(AT));
    lists.refresh();
    assertThat(lists.current()).isEmpty();
    for (byte[] each : List.of(first, older, "garbage".getBytes(UTF_8))) {
      Files.write(file, each);
      lists.refresh();
      assertThat(lists.current()).containsExactly(first);
    }
    Files.write(file, first);
    PublishedLists later = new PublishedLists(List.of(file.toString()), fixed(AT.plusSeconds(61)));
    later.refresh();
    assertThat(later.current()).isEmpty();
  }

  @Test
  void publishedListsAreFetchedByHttp() throws Exception {
    byte[] list = list(CA, MADE, NEXT, null);
    try (StubTsa stub = new StubTsa((exchange, _) -> StubTsa.reply(exchange, 200, list))) {
      PublishedLists lists = new PublishedLists(List.of(stub.url().toString()), fixed(AT));
      lists.refresh();
      stub.behave(StubTsa::failing);
      lists.refresh();
      assertThat(lists.current()).containsExactly(list);
    }
  }

  private static void verify(List<byte[]> lists, @Nullable Instant proven) {
    Jws jws = ForgedJws.sign("{}".getBytes(UTF_8), LEAF);
    X509Certificate signer =
        CA.anchors().withRevocation(lists, proven).verifyJws(jws, _ -> AT).signer();
    assertThat(signer).isEqualTo(LEAF.chain().getFirst());
  }

  private static void assertRefused(List<byte[]> lists, @Nullable Instant proven, String expected) {
    assertThatThrownBy(() -> verify(lists, proven))
        .isInstanceOf(SignatureVerificationException.class)
        .hasMessageContaining(expected);
  }

  private static BigInteger serial() {
    return LEAF.chain().getFirst().getSerialNumber();
  }

  private static Consumer<JcaX509v2CRLBuilder> revoked(BigInteger serial, Instant at) {
    return crl -> crl.addCRLEntry(serial, Date.from(at), CRLReason.superseded);
  }

  private static byte[] list(
      TestAuthority ca, Instant from, Instant to, @Nullable Consumer<JcaX509v2CRLBuilder> more)
      throws Exception {
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(ca.certificate().getSubjectX500Principal(), Date.from(from));
    builder.setNextUpdate(Date.from(to));
    if (more != null) {
      more.accept(builder);
    }
    return builder
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(ca.key()))
        .getEncoded();
  }

  private static Clock fixed(Instant at) {
    return Clock.fixed(at, ZoneOffset.UTC);
  }
}
