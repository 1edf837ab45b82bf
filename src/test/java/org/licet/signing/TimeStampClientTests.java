package org.licet.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.signing.StubTsa.Behaviour;
import org.licet.signing.TestAuthority.Wish;

class TimeStampClientTests {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final byte[] DIGEST = digest(7);
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final Wish GOOD =
      Wish.good().withPurposes(TimeStampProfile.TIME_STAMPING).withCriticalPurposes();
  private static final TimeStampingAuthority TSA = authority(CA, GOOD);

  @TempDir Path folder;
  private HttpClient http;

  @BeforeEach
  void client() {
    http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  }

  @Test
  void theStampIsOverTheDigestAtTheAuthoritysTime() {
    try (StubTsa stub = new StubTsa(StubTsa.honest(TSA))) {
      byte[] token = client(CA, stub).stamp(DIGEST);
      assertThat(CA.anchors().verifyTimeStamp(token, DIGEST).at()).isEqualTo(AT);
      assertThat(stub.asked()).isEqualTo(1);
    }
  }

  @Test
  void theDevelopmentAuthorityStampsWithoutANetwork() {
    DevelopmentPki pki = DevelopmentPki.open(folder.resolve("pki"), CLOCK);
    byte[] token = pki.timeStamps().stamp(DIGEST);
    VerifiedTimeStamp stamp = pki.trustAnchors().verifyTimeStamp(token, DIGEST);
    assertThat(stamp.at()).isEqualTo(AT);
    assertThat(stamp.authority().getSubjectX500Principal().getName())
        .isEqualTo("CN=Licet DEVELOPMENT time stamps");
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void aBadAnswerIsAnErrorThatNamesTheAuthority(String expected) {
    try (StubTsa stub = new StubTsa(behaviours().get(expected))) {
      assertThatThrownBy(() -> client(CA, stub).stamp(DIGEST))
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining("`" + stub.url() + "`")
          .hasMessageContaining(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void theSecondAuthorityStampsWhereTheFirstDoesNot(String why) {
    try (StubTsa first = new StubTsa(behaviours().get(why));
        StubTsa second = new StubTsa(StubTsa.honest(TSA))) {
      byte[] token = client(CA, first, second).stamp(DIGEST);
      assertThat(CA.anchors().verifyTimeStamp(token, DIGEST).at()).isEqualTo(AT);
    }
  }

  @Test
  void anAuthorityThatDidNotAnswerIsAskedOnceMore() {
    try (StubTsa stub = new StubTsa(StubTsa::failing)) {
      Behaviour once =
          (exchange, request) -> {
            stub.behave(StubTsa.honest(TSA));
            StubTsa.failing(exchange, request);
          };
      stub.behave(once);
      assertThat(client(CA, stub).stamp(DIGEST)).isNotEmpty();
      assertThat(stub.asked()).isEqualTo(2);
    }
  }

  @Test
  void nobodyListeningIsAnErrorThatNamesBothAuthorities() {
    StubTsa first = new StubTsa(StubTsa::failing);
    StubTsa second = new StubTsa(StubTsa::failing);
    first.close();
    second.close();
    assertThatThrownBy(() -> client(CA, first, second).stamp(DIGEST))
        .isInstanceOf(TimeStampException.class)
        .hasMessageContainingAll(first.url().toString(), second.url().toString(), "Connect");
  }

  @Test
  void aStampBitFlippedAnywhereIsRefused() {
    byte[] token = client(CA, TSA).stamp(DIGEST);
    List<Integer> believed = new ArrayList<>();
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] flipped = token.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      if (holds(flipped)) {
        believed.add(bit);
      }
    }
    assertThat(believed).as("bits of %s", HexFormat.of().formatHex(token)).isEmpty();
  }

  private static boolean holds(byte[] token) {
    try {
      CA.anchors().verifyTimeStamp(token, DIGEST);
      return true;
    } catch (SignatureVerificationException e) {
      return false;
    }
  }

  @Test
  void aStampCutShortIsRefused() {
    byte[] token = client(CA, TSA).stamp(DIGEST);
    for (int length = 0; length < token.length; length++) {
      byte[] part = Arrays.copyOf(token, length);
      assertThatThrownBy(() -> CA.anchors().verifyTimeStamp(part, DIGEST))
          .as("%d bytes", length)
          .isInstanceOf(SignatureVerificationException.class);
    }
  }

  @Test
  void aStampOverOtherBytesIsRefused() {
    byte[] token = client(CA, TSA).stamp(DIGEST);
    assertThatThrownBy(() -> CA.anchors().verifyTimeStamp(token, digest(8)))
        .hasMessageContaining("over other bytes");
  }

  @Test
  void certificatesBeyondATrustAnchorAreLeftOutOfTheStamp() {
    TestAuthority middle = CA.below(Wish.authority("Middle CA"));
    TestAuthority.Leaf leaf = middle.issue(GOOD, middle.certificate(), CA.certificate());
    TimeStampingAuthority tsa =
        new DevelopmentTsa(new Pkcs12.Entry(leaf.key(), leaf.chain()), CLOCK);
    byte[] byRoot = client(CA, tsa).stamp(DIGEST);
    byte[] byMiddle = client(middle, tsa).stamp(DIGEST);
    assertThat(byMiddle.length).isLessThan(byRoot.length);
    CA.anchors().verifyTimeStamp(byRoot, DIGEST);
    middle.anchors().verifyTimeStamp(byMiddle, DIGEST);
    middle.anchors().verifyTimeStamp(byRoot, DIGEST);
    assertThatThrownBy(() -> CA.anchors().verifyTimeStamp(byMiddle, DIGEST))
        .hasMessageContaining("chain: ");
  }

  static Stream<String> badAnswers() {
    return behaviours().keySet().stream();
  }

  private static Map<String, Behaviour> behaviours() {
    Map<String, Behaviour> bad = new TreeMap<>();
    bad.put("HTTP status 500", StubTsa::failing);
    bad.put("HTTP status 404", (exchange, _) -> StubTsa.reply(exchange, 404, new byte[0]));
    bad.put("nothing whole within 500 ms", StubTsa.HANGING);
    bad.put("within 500 ms", StubTsa.HANGING_IN_THE_BODY);
    bad.put(
        "found 8 bytes",
        answering(_ -> "garbage!".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    bad.put("found 0 bytes", answering(_ -> new byte[0]));
    bad.put("found 700 bytes", answering(request -> Arrays.copyOf(TSA.answer(request), 700)));
    bad.put("65536", answering(_ -> new byte[HttpTsa.LARGEST_ANSWER + 1]));
    bad.put("nonce", answering(request -> TSA.answer(other(request, DIGEST, 1))));
    bad.put("digest", answering(request -> TSA.answer(other(request, digest(8), 0))));
    bad.put(
        "found status 2",
        answering(
            _ ->
                TSA.answer(
                    request(NISTObjectIdentifiers.id_sha512, new byte[64], BigInteger.ONE))));
    bad.put(
        "chain: found `CN=Signer`",
        answering(authority(TestAuthority.root("Test CA"), GOOD)::answer));
    Clock late = Clock.offset(CLOCK, Duration.ofMinutes(6));
    bad.put("expected one within 5 minutes", answering(authority(CA, GOOD, late)::answer));
    Wish ended = GOOD.valid("2026-01-01T00:00:00Z", "2026-11-24T09:59:59Z");
    bad.put(
        "certificate not valid when time stamp created", answering(authority(CA, ended)::answer));
    return bad;
  }

  private interface Answer {
    byte[] to(byte[] request) throws IOException;
  }

  private static Behaviour answering(Answer answer) {
    return (exchange, request) -> StubTsa.reply(exchange, 200, answer.to(request));
  }

  private static byte[] other(byte[] request, byte[] digest, long addedToNonce) throws IOException {
    BigInteger nonce = new TimeStampRequest(request).getNonce();
    return request(
        NISTObjectIdentifiers.id_sha256, digest, nonce.add(BigInteger.valueOf(addedToNonce)));
  }

  private static byte[] request(ASN1ObjectIdentifier algorithm, byte[] digest, BigInteger nonce)
      throws IOException {
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    return requests.generate(algorithm, digest, nonce).getEncoded();
  }

  private static TimeStampingAuthority authority(TestAuthority ca, Wish wish) {
    return authority(ca, wish, CLOCK);
  }

  private static TimeStampingAuthority authority(TestAuthority ca, Wish wish, Clock clock) {
    TestAuthority.Leaf leaf = ca.issue(wish);
    return new DevelopmentTsa(new Pkcs12.Entry(leaf.key(), leaf.chain()), clock);
  }

  private TimeStampClient client(TestAuthority ca, StubTsa... stubs) {
    return client(
        ca,
        Stream.of(stubs)
            .map(stub -> new HttpTsa(http, stub.url(), stub.isHanging() ? SHORT : TIMEOUT))
            .toArray(TimeStampingAuthority[]::new));
  }

  private static TimeStampClient client(TestAuthority ca, TimeStampingAuthority... authorities) {
    return new TimeStampClient(List.of(authorities), ca.anchors(), Duration.ofMillis(1), CLOCK);
  }

  private static byte[] digest(int value) {
    byte[] digest = new byte[32];
    Arrays.fill(digest, (byte) value);
    return digest;
  }
}
