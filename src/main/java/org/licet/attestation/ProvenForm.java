package org.licet.attestation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The flattened form with the proof beside it that it is in the log: in the unprotected header
 * ({@code header}, RFC 7515 §7.2.1), since the proof came after the signature, and proves itself.
 *
 * @param jws compact or flattened, without the proof
 * @param proof C2SP tlog-proof; {@code null} where there is none
 */
public record ProvenForm(byte[] jws, @Nullable String proof) {
  private static final byte[] BEGIN = "{\"header\":{\"tlog-proof\":\"".getBytes(US_ASCII);
  private static final JsonMapper JSON = JsonMapper.shared();

  public ProvenForm {
    jws = jws.clone();
  }

  /**
   * Takes a proof off, where there is one; says nothing about either.
   *
   * @throws AttestationVerificationException for a proof that is written in another way than {@link
   *     #write} does
   */
  public static ProvenForm read(byte[] file) {
    boolean isProven =
        file.length > BEGIN.length && Arrays.equals(file, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    if (!isProven) {
      return new ProvenForm(file, null);
    }
    ProvenForm form =
        new ProvenForm(flattened(file), json(file).at("/header/tlog-proof").asString(""));
    if (!Arrays.equals(form.write(), file)) {
      throw refusal(null);
    }
    return form;
  }

  /** In one object, the proof first. */
  public byte[] write() {
    if (proof == null) {
      return jws.clone();
    }
    JsonNode header = JsonNodeFactory.instance.objectNode().put("tlog-proof", proof);
    String rest = new String(jws, US_ASCII).substring(1);
    return ("{\"header\":" + header + "," + rest).getBytes(UTF_8);
  }

  /** From the member {@code payload} on. */
  private static byte[] flattened(byte[] file) {
    String text = new String(file, UTF_8);
    int payload = text.indexOf("},\"payload\":");
    if (payload < 0) {
      throw refusal(null);
    }
    return ("{" + text.substring(payload + 2)).getBytes(UTF_8);
  }

  private static JsonNode json(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      throw refusal(e);
    }
  }

  private static AttestationVerificationException refusal(@Nullable Throwable cause) {
    return new AttestationVerificationException(
        new Fault(
            "form",
            "an object that begins as a flattened JWS with a log proof, and is none",
            "`header`, `payload`, `protected` and `signature`, exactly as they were served"),
        cause);
  }
}
