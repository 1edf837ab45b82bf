package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.attestation.Samples.AT;
import static org.licet.attestation.Samples.JSON;
import static org.licet.attestation.Samples.LEAF;
import static org.licet.attestation.Samples.SIGNER;
import static org.licet.attestation.Samples.VERIFIER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.signing.ForgedJws;
import org.licet.signing.TestAuthority;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must not verify: changed bytes, and contents that format 1 does not write though a trusted
 * key signed them.
 */
class ForgeryTests {
  private static final Attestation ISSUED =
      Attestation.issue(Samples.statement("CONDITIONAL"), SIGNER);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFlippedBitInAnyByteIsRefused(boolean flattened) {
    byte[] good = (flattened ? ISSUED.flattened() : ISSUED.jws()).getBytes(US_ASCII);
    for (int i = 0; i < good.length; i++) {
      byte[] bytes = good.clone();
      int bit = ThreadLocalRandom.current().nextInt(8);
      bytes[i] ^= (byte) (1 << bit);
      assertRefused(bytes, "byte %d, bit %d".formatted(i, bit), "");
    }
  }

  @Test
  void theSameContentSignedAgainByTheSameKeyVerifies() {
    assertThat(VERIFIER.verify(signed(ISSUED.payload()), AT).payload()).isEqualTo(ISSUED.tree());
  }

  @Test
  void theSameContentSignedByAStrangerIsRefused() {
    TestAuthority.Leaf stranger = TestAuthority.root("Test CA").issue(TestAuthority.Wish.good());
    byte[] forged = ForgedJws.sign(ISSUED.payload(), stranger).compact().getBytes(US_ASCII);
    assertRefused(forged, "a stranger", "chain: ");
  }

  @Test
  void theSameContentSignedByAnotherTrustedSignerIsRefused() {
    TestAuthority.Leaf other = Samples.CA.issue(TestAuthority.Wish.good());
    byte[] forged = ForgedJws.sign(ISSUED.payload(), other).compact().getBytes(US_ASCII);
    assertRefused(forged, "another signer", "payload.issuer.id: ");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    String header = ForgedJws.header(LEAF.chain()).replace("vc+jwt", "JWT");
    byte[] forged =
        ForgedJws.sign(header, ISSUED.payload(), LEAF.key()).compact().getBytes(US_ASCII);
    assertRefused(forged, "JWT", "media type: ");
  }

  @Test
  void anotherSpellingOfTheSameContentIsRefused() {
    String payload = new String(ISSUED.payload(), UTF_8);
    for (String other :
        new String[] {
          payload + "\n",
          " " + payload,
          payload.replace("\"facts\"", "\"\\u0066acts\""),
          payload.replace("1000000.5", "1000000.50"),
          ISSUED.tree().toPrettyString(),
          payload.replaceFirst("\\{", "{\"id\":\"urn:uuid:0\",")
        }) {
      assertThat(other).isNotEqualTo(payload);
      assertRefused(signed(other.getBytes(UTF_8)), other, "canonical form: ");
    }
  }

  @Test
  void anUnknownFormatIsRefused() {
    String payload =
        new String(ISSUED.payload(), UTF_8)
            .replace("urn:licet:attestation:2#", "urn:licet:attestation:9#");
    assertRefused(
        signed(payload.getBytes(UTF_8)), payload, "format: found `urn:licet:attestation:9#`");
    assertRefused(signed("{}".getBytes(UTF_8)), "{}", "format: found `none`");
    assertRefused(signed("[]".getBytes(UTF_8)), "[]", "format: found `none`");
  }

  /**
   * Facts and decision are bound by their digests, everything else by what they say, but for what
   * the caller names.
   */
  @Test
  void anyOneValueChangedByTheSignerItselfIsRefused() {
    Set<String> free =
        Set.of(
            "/id",
            "/credentialSubject/id",
            "/credentialSubject/reference",
            "/credentialSubject/names/reader",
            "/credentialSubject/names/facility",
            "/credentialSubject/names/provider");
    Set<String> accepted = new TreeSet<>();
    for (JsonPointer pointer : scalars(ISSUED.tree())) {
      JsonNode payload = changed(pointer);
      try {
        VERIFIER.verify(signed(CanonicalJson.write(payload)), AT);
        accepted.add(pointer.toString());
      } catch (AttestationVerificationException e) {
        assertThat(e.check()).isNotEmpty();
      }
    }
    assertThat(accepted).isEqualTo(new TreeSet<>(free));
  }

  @Test
  void anyMemberLeftOutOrAddedIsRefused() {
    for (JsonPointer pointer : containers(ISSUED.tree())) {
      for (String member : ISSUED.tree().at(pointer).propertyNames()) {
        ObjectNode payload = (ObjectNode) ISSUED.tree();
        ((ObjectNode) payload.at(pointer)).remove(member);
        String left = pointer.appendProperty(member).toString();
        if (!left.startsWith("/credentialSubject/names")) { // which the caller may leave out
          assertRefused(signed(CanonicalJson.write(payload)), "without " + left, "");
        }
      }
      ObjectNode payload = (ObjectNode) ISSUED.tree();
      ((ObjectNode) payload.at(pointer)).put("more", 1);
      assertRefused(signed(CanonicalJson.write(payload)), "more in " + pointer, "");
    }
  }

  @Test
  void aDenialCannotBeMadeAPermitByChangingItsWordsAndDigestToo() {
    ObjectNode payload = (ObjectNode) Attestation.issue(Samples.statement("DENY"), SIGNER).tree();
    ObjectNode subject = (ObjectNode) payload.at("/credentialSubject");
    ((ObjectNode) subject.get("decision")).put("outcome", "PERMIT").putArray("conditions");
    subject.put("statement", Verdict.PERMIT.words());
    subject.put("decisionDigest", CanonicalJson.digest(subject.get("decision")));
    assertRefused(signed(CanonicalJson.write(payload)), "a denial made a permit", "outcome: ");
  }

  @Test
  void theStatusCannotBeLeftOutByCallingItAnOlderFormat() {
    String payload =
        new String(ISSUED.payload(), UTF_8)
            .replace("urn:licet:attestation:2#", "urn:licet:attestation:1#");
    assertRefused(signed(payload.getBytes(UTF_8)), payload, "payload.credentialStatus: ");
  }

  @Test
  void aStatusIsInOneSpelling() {
    for (String index : new String[] {"094567", "+94567", "131072", "-1", "", "x"}) {
      ObjectNode payload = (ObjectNode) ISSUED.tree();
      ((ObjectNode) payload.get("credentialStatus")).put("statusListIndex", index);
      assertRefused(signed(CanonicalJson.write(payload)), index, "credentialStatus");
    }
    for (String list : new String[] {"ftp://licet.example/1", "/1", "https:1", "https://a/1#2"}) {
      ObjectNode payload = (ObjectNode) ISSUED.tree();
      ((ObjectNode) payload.get("credentialStatus"))
          .put("statusListCredential", list)
          .put("id", list + "#94567");
      assertRefused(signed(CanonicalJson.write(payload)), list, "credentialStatus: ");
    }
  }

  @Test
  void idsAreInOneSpelling() {
    for (String id :
        new String[] {
          "urn:uuid:5D4F3F0E-6C1C-4F7E-9A53-0B1F6A3D9E11",
          "urn:uuid:1-1-1-1-1",
          "urn:uuid:",
          "",
          "5d4f3f0e-6c1c-4f7e-9a53-0b1f6a3d9e11",
          "URN:UUID:5d4f3f0e-6c1c-4f7e-9a53-0b1f6a3d9e11"
        }) {
      ObjectNode payload = ((ObjectNode) ISSUED.tree()).put("id", id);
      assertRefused(signed(CanonicalJson.write(payload)), id, "id: ");
    }
  }

  private static JsonNode changed(JsonPointer pointer) {
    JsonNode payload = ISSUED.tree();
    JsonNode parent = payload.at(pointer.head());
    String old = payload.at(pointer).asString("");
    String uuid = "urn:uuid:00000000-0000-4000-8000-000000000000";
    String text = old.startsWith("urn:uuid:") ? uuid : old + "x";
    if (parent instanceof ArrayNode array) {
      array.set(pointer.last().getMatchingIndex(), JSON.getNodeFactory().stringNode(text));
    } else {
      ((ObjectNode) parent).put(pointer.last().getMatchingProperty(), text);
    }
    return payload;
  }

  private static List<JsonPointer> scalars(JsonNode tree) {
    List<JsonPointer> found = new ArrayList<>();
    walk(tree, JsonPointer.empty(), found, false);
    return found;
  }

  private static List<JsonPointer> containers(JsonNode tree) {
    List<JsonPointer> found = new ArrayList<>();
    walk(tree, JsonPointer.empty(), found, true);
    return found;
  }

  private static void walk(
      JsonNode node, JsonPointer at, List<JsonPointer> found, boolean objects) {
    if (objects ? node.isObject() : node.isValueNode()) {
      found.add(at);
    }
    node.properties()
        .forEach(each -> walk(each.getValue(), at.appendProperty(each.getKey()), found, objects));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), at.appendIndex(i), found, objects);
    }
  }

  private static byte[] signed(byte[] payload) {
    return ForgedJws.sign(payload, LEAF).compact().getBytes(US_ASCII);
  }

  private static void assertRefused(byte[] bytes, String what, String expected) {
    assertThatThrownBy(() -> VERIFIER.verify(bytes, AT))
        .as(what)
        .isInstanceOf(AttestationVerificationException.class)
        .hasMessageContaining(expected);
  }
}
