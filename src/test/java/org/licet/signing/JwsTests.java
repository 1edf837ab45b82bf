package org.licet.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTests {
  private enum Form {
    COMPACT,
    FLATTENED;

    String text() {
      return this == COMPACT ? JWS.compact() : JWS.flattened();
    }
  }

  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(UTF_8);
  private static final Jws.Type TYPE = new Jws.Type("vc+jwt", "vc");
  private static final TestAuthority CA = TestAuthority.root("Test CA");
  private static final TestAuthority.Leaf LEAF = CA.issue(TestAuthority.Wish.good());
  private static final TrustAnchors ANCHORS = CA.anchors();
  private static final Jws JWS = LEAF.signer(CLOCK).jws(PAYLOAD, TYPE);

  @Test
  void verifiesInBothForms() {
    for (String form : new String[] {JWS.compact(), JWS.flattened()}) {
      VerifiedJws verified = ANCHORS.verifyJws(form.getBytes(US_ASCII), AT);
      assertThat(verified.payload()).isEqualTo(PAYLOAD);
      assertThat(verified.type()).isEqualTo(TYPE);
      assertThat(verified.signer()).isEqualTo(LEAF.chain().getFirst());
    }
  }

  @Test
  void eitherFormIsReadBackAsItWas() {
    assertThat(Jws.parse(JWS.compact().getBytes(US_ASCII))).isEqualTo(JWS);
    assertThat(Jws.parse(JWS.flattened().getBytes(US_ASCII))).isEqualTo(JWS);
  }

  @ParameterizedTest
  @EnumSource
  void aFlippedBitInAnyByteIsRefused(Form form) {
    for (int i = 0; i < form.text().length(); i++) {
      byte[] bytes = form.text().getBytes(US_ASCII);
      int bit = ThreadLocalRandom.current().nextInt(8);
      bytes[i] ^= (byte) (1 << bit);
      assertRefused(bytes, "byte %d, bit %d".formatted(i, bit));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyByteLeftOutOrAddedIsRefused(Form form) {
    String text = form.text();
    byte[] bytes = text.getBytes(US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      assertRefused(
          (text.substring(0, i) + text.substring(i + 1)).getBytes(US_ASCII), "without " + i);
      assertRefused(Arrays.copyOf(bytes, i), "cut at " + i);
    }
    for (String more : new String[] {" ", "\n", "\r\n", "=", "A", ".", "\0", "\uFEFF"}) {
      assertRefused((text + more).getBytes(UTF_8), "followed by " + more);
      assertRefused((more + text).getBytes(UTF_8), "after " + more);
    }
  }

  @Test
  void bitsLeftOverInBase64AreRefused() {
    String last = JWS.signature().substring(85); // 64 bytes leave 4 bits of the last character
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String other = alphabet.substring(alphabet.indexOf(last) + 1).substring(0, 1);
    String form = JWS.compact().substring(0, JWS.compact().length() - 1) + other;
    assertThatThrownBy(() -> ANCHORS.verifyJws(form.getBytes(US_ASCII), AT))
        .hasMessageContaining("one spelling for each value");
  }

  @Test
  void theOtherSignatureOfTheSameKeyIsAcceptedForTheSameContent() {
    byte[] signature = Base64.getUrlDecoder().decode(JWS.signature());
    BigInteger n =
        new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
    BigInteger s = n.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
    byte[] other = s.toByteArray();
    Arrays.fill(signature, 32, 64, (byte) 0);
    int length = Math.min(other.length, 32);
    System.arraycopy(other, other.length - length, signature, 64 - length, length);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    Jws mirrored = new Jws(JWS.protectedHeader(), JWS.payload(), text);
    assertThat(ANCHORS.verifyJws(mirrored, _ -> AT).payload()).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32})
  void aHalfThatIsZeroOrTheOrderOfTheCurveIsRefused(int half) {
    byte[] signature = Base64.getUrlDecoder().decode(JWS.signature());
    Arrays.fill(signature, half, half + 32, (byte) 0);
    assertSignatureRefused(signature);
    byte[] n =
        new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16)
            .toByteArray();
    System.arraycopy(n, 1, signature, half, 32);
    assertSignatureRefused(signature);
    assertSignatureRefused(new byte[64]);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void anyOtherHeaderIsRefused(String name) {
    UnaryOperator<String> change = Objects.requireNonNull(forgedHeaders().get(name));
    String header = change.apply(ForgedJws.header(LEAF.chain()));
    assertRefused(ForgedJws.sign(header, PAYLOAD, LEAF.key()).compact().getBytes(US_ASCII), header);
  }

  @Test
  void theForgersOwnHeaderIsAcceptedUnchanged() {
    Jws jws = ForgedJws.sign(PAYLOAD, LEAF);
    assertThat(ANCHORS.verifyJws(jws, _ -> AT).payload()).isEqualTo(PAYLOAD);
  }

  @Test
  void thePublicKeyAsSharedSecretIsRefused() throws Exception {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .x509CertChain(JWSHeader.parse(ForgedJws.header(LEAF.chain())).getX509CertChain())
                .build(),
            new Payload(PAYLOAD));
    jws.sign(new MACSigner(LEAF.chain().getFirst().getPublicKey().getEncoded()));
    assertRefused(jws.serialize().getBytes(US_ASCII), "HS256");
  }

  @Test
  void anUnsignedOneIsRefused() {
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    assertRefused((none + "." + JWS.payload() + ".").getBytes(US_ASCII), "no signature");
    assertRefused((none + "." + JWS.payload() + "." + JWS.signature()).getBytes(US_ASCII), "none");
  }

  @Test
  void theCertificateOfAnotherSignerIsRefused() {
    TestAuthority.Leaf other = CA.issue(TestAuthority.Wish.good());
    Jws swapped = ForgedJws.sign(ForgedJws.header(other.chain()), PAYLOAD, LEAF.key());
    assertThatThrownBy(() -> ANCHORS.verifyJws(swapped, _ -> AT))
        .hasMessageStartingWith("signature: ");
  }

  static Stream<String> headers() {
    return forgedHeaders().keySet().stream();
  }

  private static Map<String, UnaryOperator<String>> forgedHeaders() {
    Map<String, UnaryOperator<String>> headers = new LinkedHashMap<>();
    headers.put("alg none", header -> header.replace("ES256", "none"));
    headers.put("alg HS256", header -> header.replace("ES256", "HS256"));
    headers.put("alg ES384", header -> header.replace("ES256", "ES384"));
    headers.put("alg in small letters", header -> header.replace("ES256", "es256"));
    headers.put("alg not text", header -> header.replace("\"ES256\"", "[\"ES256\"]"));
    headers.put("alg twice", header -> header.replace("{", "{\"alg\":\"ES256\","));
    headers.put("alg twice, escaped", header -> header.replace("{", "{\"\\u0061lg\":\"ES256\","));
    headers.put("no alg", header -> header.replace("\"alg\":\"ES256\",", ""));
    headers.put("no typ", header -> header.replace("\"typ\":\"vc+jwt\",", ""));
    headers.put("no cty", header -> header.replace("\"cty\":\"vc\",", ""));
    headers.put("typ null", header -> header.replace("\"vc+jwt\"", "null"));
    for (String more :
        new String[] {
          "\"crit\":[\"exp\"],\"exp\":1",
          "\"crit\":[]",
          "\"b64\":false",
          "\"jku\":\"https://a.example\"",
          "\"x5u\":\"https://a.example\"",
          "\"jwk\":{}",
          "\"kid\":\"1\"",
          "\"x5t\":\"AA\"",
          "\"zip\":\"DEF\"",
          "\"a\":1"
        }) {
      headers.put("with " + more, header -> header.replace("{", "{" + more + ","));
    }
    headers.put("x5c empty", header -> header.replaceAll("\\[.*]", "[]"));
    headers.put("x5c text", header -> header.replace("[", "").replace("]", ""));
    headers.put("x5c of numbers", header -> header.replaceAll("\\[.*]", "[1]"));
    headers.put("x5c with a line break", header -> header.replace("[\"MII", "[\"MII\\n"));
    headers.put("x5c of garbage", header -> header.replaceAll("\\[.*]", "[\"AAAA\"]"));
    headers.put("x5c with the signer twice", header -> header.replaceAll("\\[(.*)]", "[$1,$1]"));
    headers.put(
        "x5c of nine", header -> header.replaceAll("\\[(.*)]", "[$1,$1,$1,$1,$1,$1,$1,$1,$1]"));
    headers.put("followed by another", header -> header + "{}");
    headers.put("after a byte order mark", header -> "\uFEFF" + header);
    headers.put("an array", header -> "[" + header + "]");
    headers.put("no JSON", _ -> "alg=ES256");
    return headers;
  }

  private static void assertSignatureRefused(byte[] signature) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    assertRefused(
        new Jws(JWS.protectedHeader(), JWS.payload(), text).compact().getBytes(US_ASCII), text);
  }

  private static void assertRefused(byte[] bytes, String what) {
    assertThatThrownBy(() -> ANCHORS.verifyJws(bytes, AT))
        .as(what)
        .isInstanceOf(SignatureVerificationException.class);
  }
}
