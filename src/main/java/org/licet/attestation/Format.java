package org.licet.attestation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.signing.Jws;
import tools.jackson.databind.JsonNode;

/**
 * Every format in which attestations were ever issued; each verifies for ever, so a constant here
 * and what it writes is never changed, only followed by the next one. This is the one place that
 * knows which formats there are.
 */
enum Format {
  ONE("urn:licet:attestation:1#", new Jws.Type("vc+jwt", "vc")),
  TWO("urn:licet:attestation:2#", new Jws.Type("vc+jwt", "vc"));

  /** What is issued now. */
  static final Format CURRENT = TWO;

  private final String vocabulary;
  private final Jws.Type type;

  Format(String vocabulary, Jws.Type type) {
    this.vocabulary = vocabulary;
    this.type = type;
  }

  /** The format of a payload, by the vocabulary that its context names. */
  static Format require(JsonNode payload) {
    String found = payload.path("@context").path(1).path("@vocab").asString("none");
    Optional<Format> format =
        Arrays.stream(values()).filter(each -> each.vocabulary.equals(found)).findFirst();
    return format.orElseThrow(
        () ->
            new AttestationVerificationException(
                new Fault("format", "`%s`".formatted(found), "one of " + known()), null));
  }

  String vocabulary() {
    return vocabulary;
  }

  /** The media types in the signature's header. */
  Jws.Type type() {
    return type;
  }

  JsonNode write(Statement statement, Issuer issuer) {
    return switch (this) {
      case ONE -> Format1.write(statement, issuer);
      case TWO -> Format2.write(statement, issuer);
    };
  }

  /** Reads what a payload states; that nothing else stands in it shows when it is written again. */
  Statement read(JsonNode payload) {
    return switch (this) {
      case ONE -> Format1.read(payload);
      case TWO -> Format2.read(payload);
    };
  }

  Optional<Fault> findFault(Statement statement) {
    return switch (this) {
      case ONE -> Format1.findFault(statement);
      case TWO -> Format2.findFault(statement);
    };
  }

  private static String known() {
    return Arrays.stream(values())
        .map(each -> "`%s`".formatted(each.vocabulary))
        .collect(Collectors.joining(", "));
  }
}
