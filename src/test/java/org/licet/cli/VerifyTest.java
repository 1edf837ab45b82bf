package org.licet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.attestation.StatusLists;
import org.licet.signing.DevelopmentPki;
import tools.jackson.databind.node.ObjectNode;

class VerifyTest {
  private static final String SAME = "the facts give the same decision";

  @TempDir private static Path folder;
  private static Issued issued;

  @TempDir private Path own;

  @BeforeAll
  static void issue() throws IOException {
    issued = Issued.in(folder, UnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.json", "a.jws"})
  void whatWasIssuedHoldsAndTheDecisionComesOutAgain(String file) {
    Ran ran = verify(folder.resolve(file));

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.lines().getFirst())
        .startsWith(folder.resolve(file) + ": attestation ")
        .endsWith(": DENY");
    assertThat(ran.out())
        .contains("holds: the signature (ES256) is by the key of `")
        .contains("holds: its certificate leads to a trust anchor")
        .contains("holds: the facts have the digest `sha256:")
        .contains("holds: the decision has the digest `sha256:")
        .contains("holds: decided again by the same law, `")
        .contains(SAME);
    assertThat(ran.lines().getLast()).isEqualTo("all of it holds");
  }

  @Test
  void theLawFolderThatDecidedGivesTheSameDecision() {
    Ran ran = verify(issued.jws(), "--law", ".");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("by the same law").contains(SAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.json", "a.jws"})
  void oneFlippedByteDoesNotHold(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    for (int part = 1; part < 8; part++) {
      byte[] flipped = bytes.clone();
      flipped[bytes.length * part / 8] ^= 1;
      Path copy = Files.write(own.resolve(file), flipped);

      Ran ran = verify(copy);

      assertThat(ran.exitCode())
          .as("byte %d of %d: %s", bytes.length * part / 8, bytes.length, ran)
          .isEqualTo(1);
      assertThat(ran.lines().getFirst()).startsWith("does not hold: ");
      assertThat(ran.lines().getLast()).isEqualTo(copy + ": do not rely on it");
      assertThat(ran.out()).doesNotContain("\nholds: ");
    }
  }

  @Test
  void anAuthorityThatIsNotTrustedDoesNotHold() {
    Path other = DevelopmentPki.open(own.resolve("pki"), Clock.systemUTC()).caPem();
    Ran ran = Ran.licet("verify", issued.pdf(), "--trust", other);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.lines().getFirst()).startsWith("does not hold: ");
  }

  @Test
  void aDecisionOfLaterDoesNotHold() {
    Ran ran = verify(issued.json(), "--at", Ran.NOW.minus(Duration.ofDays(1)).toString());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("does not hold: time: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.json", "a.jws"})
  void whatTheStatusListDoesNotRevokeHolds(String file) throws IOException {
    Ran ran = verify(folder.resolve(file), "--status", list(Ran.NOW, 4710).toString());
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("holds: not revoked, by the status list of `" + Ran.NOW + "`")
        .doesNotContain("whether the attestation has been revoked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.json", "a.jws"})
  void whatTheStatusListRevokesDoesNotHold(String file) throws IOException {
    Path attestation = folder.resolve(file);
    Ran ran = verify(attestation, "--status", list(Ran.NOW, 4711).toString());
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.lines().getFirst())
        .startsWith("does not hold: status: found revoked, by the status list of `" + Ran.NOW);
    assertThat(ran.lines().getLast()).isEqualTo(attestation + ": do not rely on it");
  }

  @Test
  void withoutAListANoteSaysThatTheStatusWasNotChecked() {
    assertThat(verify(issued.jws()).out())
        .contains("note: not checked: whether the attestation has been revoked");
  }

  @Test
  void aListThatHasEndedOrIsNoneDoesNotHold() throws IOException {
    Path ended = list(Ran.NOW.minus(Duration.ofHours(25)), 1);
    for (Path list : List.of(ended, issued.jws(), Files.writeString(own.resolve("x"), "{}"))) {
      Ran ran = verify(issued.jws(), "--status", list.toString());
      assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
      assertThat(ran.lines().getFirst()).startsWith("does not hold: status list");
    }
    Ran missing = verify(issued.jws(), "--status", own.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
  }

  private Path list(Instant madeAt, int revoked) throws IOException {
    BitSet bits = new BitSet();
    bits.set(revoked);
    String list = StatusLists.sign(Issued.STATUS.list(), bits, madeAt, issued.signer());
    return Files.writeString(own.resolve("list.jwt"), list);
  }

  @Test
  void anotherLawIsSaidToBeAnotherAndWhatDiffersIsNamed() throws IOException {
    copyOfTheLaw("jurisdictions/US/US.yaml", "PRELIMINARY", "PRELIMINARY");
    changeInTheCopy(
        "rules/US/US.dslr",
        "(?s)rule \"US.PAYER.1\"(.*?)the payer is MEDICARE",
        "rule \"US.PAYER.1\"$1the payer is MEDICAID");

    Ran ran = verify(issued.jws(), "--law", own.toString());

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
    assertThat(ran.out())
        .contains("differs: outcome: attested `\"DENY\"`, now `\"CONDITIONAL\"`")
        .contains("differs: requirements US.PAYER.1: attested, not there now")
        .contains("by another law than the one that decided")
        .contains("the facts give another decision");
  }

  @Test
  void anotherLawThatDecidesTheSameIsSaidSo() throws IOException {
    copyOfTheLaw("jurisdictions/GB/GB.yaml", "name: United Kingdom", "name: The United Kingdom");
    Ran ran = verify(issued.jws(), "--law", own.toString());
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("by another law than the one that decided").contains(SAME);
  }

  @Test
  void aDecisionThatTheLawNeverGaveIsFound() throws IOException {
    Issued forged =
        Issued.in(
            own,
            decision -> {
              ((ObjectNode) decision.path("requirements").get(0)).put("remedy", "Pay us.");
              return decision;
            });
    Ran ran = Ran.licet("verify", forged.pdf(), "--trust", forged.ca());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains(".remedy: attested `\"Pay us.\"`, now `")
        .contains("does not hold: decided again by the same law");
    assertThat(ran.lines().getLast())
        .isEqualTo("signed as it stands, but the decision does not come out again");
  }

  @Test
  void aLawThatIsNotHereIsNotGuessed() throws IOException {
    Issued older =
        Issued.in(
            own,
            decision -> {
              ((ObjectNode) decision.path("law"))
                  .put("digest", "sha256:" + "0".repeat(64))
                  .put("version", "2021.01.1");
              return decision;
            });
    Ran ran = Ran.licet("verify", older.jws(), "--trust", older.ca());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("note: not decided again: ")
        .contains("`2021.01.1`")
        .contains("give its folder with `--law=DIR`");
  }

  @Test
  void whatCannotBeReadIsSaidInALine() throws IOException {
    Path text = Files.writeString(own.resolve("ca.pem"), "no certificate");
    for (Ran ran :
        List.of(
            verify(own.resolve("none.pdf")),
            verify(own),
            Ran.licet("verify", issued.pdf(), "--trust", text),
            Ran.licet("verify", issued.pdf(), "--trust", own.resolve("none.pem")),
            verify(issued.pdf(), "--at", "yesterday"),
            verify(issued.pdf(), "--law", own.resolve("none").toString()))) {
      assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
      assertThat(ran.err().lines().findFirst().orElse("")).startsWith("licet: ");
      assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
      assertThat(ran.err().lines()).hasSizeLessThanOrEqualTo(2);
    }
  }

  private static Ran verify(Path file, String... more) {
    return Ran.licet(
        Stream.concat(Stream.of("verify", file, "--trust", issued.ca()), Stream.of(more))
            .toArray());
  }

  private void copyOfTheLaw(String file, String from, String to) throws IOException {
    LawCopy.to(own);
    changeInTheCopy(file, from, to);
  }

  private void changeInTheCopy(String file, String from, String to) throws IOException {
    Path path = own.resolve(file);
    Files.writeString(path, Files.readString(path).replaceFirst(from, to));
  }
}
