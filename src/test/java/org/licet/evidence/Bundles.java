package org.licet.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import org.licet.signing.TrustAnchors;
import org.licet.verification.Replay;
import org.licet.verification.Report;
import org.licet.verification.Verification;
import org.licet.web.Http;
import org.springframework.core.env.Environment;

/** Bundles of the service under test, and what comes of verifying one. */
record Bundles(Http http, Environment environment, Clock clock) {

  /** The id of a new attestation of which everything is there: stamped, and in the log. */
  String issue() throws InterruptedException {
    String id =
        http.postJson("/api/v1/assignments", Http.example("texas-assignment.json"))
            .json()
            .at("/attestation/id")
            .asString();
    for (String form : new String[] {".proof", ".tst"}) {
      for (int i = 0; http.get("/api/v1/attestations/" + id + form).status() != 200; i++) {
        if (i == 600) {
          throw new IllegalStateException("no " + form + " after 30 s");
        }
        Thread.sleep(50);
      }
    }
    return id;
  }

  byte[] get(String id) {
    Http.Answer answer = http.get("/api/v1/attestations/" + id + ".zip");
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    return answer.body();
  }

  TrustAnchors anchors() {
    return TrustAnchors.fromPem(
        Path.of(environment.getRequiredProperty("licet.data"), "pki", "ca.pem"));
  }

  /** As the command verifies, but for the decision, which is not made again. */
  Report verify(byte[] zip) {
    return Report.of(
        new Verification(anchors(), clock.instant()),
        zip,
        _ -> new Replay.Result(false, "not decided again", java.util.List.of()));
  }

  Report verify(SortedMap<String, byte[]> members) {
    return verify(new Bundle(members).zip());
  }

  /** As the command verifies. */
  Report verifyAndDecide(byte[] zip) {
    return Report.of(
        new Verification(anchors(), clock.instant()),
        zip,
        verified -> Replay.byBundled(verified.statement(), verified.law()));
  }
}
