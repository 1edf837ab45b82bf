package org.licet.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks time-stamping authorities, the first one first, until one gives a stamp that holds. Those
 * that did not answer are asked once more after a pause; what any of them answered badly is an
 * error that names it.
 *
 * <p>Each answer is checked as RFC 3161 §2.4.2 asks: status, digest, nonce, signature, the
 * authority's certificates to the trust anchors, and a time not far from ours, so that no authority
 * can date back.
 */
public final class TimeStampClient implements TimeStamps {
  /** How far an authority's clock may be from ours. */
  static final Duration DRIFT = Duration.ofMinutes(5);

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<TimeStampingAuthority> authorities;
  private final TrustAnchors anchors;
  private final Duration pause;
  private final Clock clock;

  TimeStampClient(
      List<? extends TimeStampingAuthority> authorities,
      TrustAnchors anchors,
      Duration pause,
      Clock clock) {
    this.authorities = List.copyOf(authorities);
    this.anchors = anchors;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Asks these by HTTP or HTTPS.
   *
   * @throws SigningException for an address of another kind
   */
  public static TimeStampClient of(List<URI> urls, TrustAnchors anchors, Clock clock) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    for (URI url : urls) {
      if (url.getHost() == null || !SCHEMES.contains(String.valueOf(url.getScheme()))) {
        throw new SigningException(
            "`%s`: no address of a time-stamping authority, expected for example `https://tsa.example/`"
                .formatted(url),
            null);
      }
    }
    return new TimeStampClient(
        urls.stream().map(url -> new HttpTsa(http, url, WHOLE)).toList(), anchors, PAUSE, clock);
  }

  /** Asks nobody: there are no stamps. */
  public static TimeStampClient ofNobody(Clock clock) {
    return new TimeStampClient(List.of(), TrustAnchors.ofNobody(), PAUSE, clock);
  }

  /** The names of the authorities, in the order in which they are asked. */
  public List<String> authorities() {
    return authorities.stream().map(TimeStampingAuthority::name).toList();
  }

  /** Whose authorities are believed: what verifies the stamps. */
  public TrustAnchors anchors() {
    return anchors;
  }

  @Override
  public byte[] stamp(byte[] sha256) {
    if (authorities.isEmpty()) {
      throw new TimeStampException("no time stamp: no authority is named that gives any", null);
    }
    List<String> faults = new ArrayList<>();
    List<TimeStampingAuthority> silent = new ArrayList<>();
    for (TimeStampingAuthority each : authorities) {
      byte[] token = ask(each, sha256, faults, silent);
      if (token != null) {
        return token;
      }
    }
    if (!silent.isEmpty()) {
      rest(faults);
    }
    for (TimeStampingAuthority each : silent) {
      byte[] token = ask(each, sha256, faults, new ArrayList<>());
      if (token != null) {
        return token;
      }
    }
    throw new TimeStampException("no time stamp: " + String.join("; ", faults), null);
  }

  private byte @Nullable [] ask(
      TimeStampingAuthority authority,
      byte[] sha256,
      List<String> faults,
      List<TimeStampingAuthority> silent) {
    try {
      return ask(authority, sha256);
    } catch (IOException e) {
      silent.add(authority);
      faults.add("`%s` did not answer: %s".formatted(authority.name(), e.getMessage()));
    } catch (TimeStampException | SignatureVerificationException e) {
      faults.add("`%s`: %s".formatted(authority.name(), e.getMessage()));
    }
    return null;
  }

  private byte[] ask(TimeStampingAuthority authority, byte[] sha256) throws IOException {
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    TimeStampRequest request =
        requests.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, RANDOM));
    byte[] answer = authority.answer(request.getEncoded());
    byte[] token = token(request, answer);
    VerifiedTimeStamp stamp = anchors.verifyTimeStamp(token, sha256);
    requireNow(stamp.at());
    return token;
  }

  private byte[] token(TimeStampRequest request, byte[] answer) {
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      response.validate(request);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw new TimeStampException(
            "found status %d (%s), expected a time stamp"
                .formatted(response.getStatus(), response.getStatusString()),
            null);
      }
      return anchors.shorten(TimeStampForm.read(token.toCMSSignedData())).write();
    } catch (SignatureVerificationException | TimeStampException e) {
      throw e;
    } catch (TSPException | IOException | RuntimeException e) { // as in TimeStampVerification
      throw new TimeStampException(
          "found %d bytes (%s), expected the TimeStampResp of RFC 3161 to this request"
              .formatted(answer.length, e.getMessage()),
          e);
    }
  }

  private void requireNow(Instant stated) {
    Instant now = clock.instant();
    if (Duration.between(stated, now).abs().compareTo(DRIFT) > 0) {
      throw new TimeStampException(
          "found the time `%s`, expected one within %d minutes of `%s`"
              .formatted(stated, DRIFT.toMinutes(), now),
          null);
    }
  }

  private void rest(List<String> faults) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeStampException("interrupted: " + String.join("; ", faults), e);
    }
  }
}
