package org.licet.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that a verifier trusts, at least one. Whatever they certify for document signing
 * is believed, so trust only an authority that does so for Licet alone. Verifying needs no network:
 * revocation is checked against the lists given, and not at all without {@link #withRevocation}.
 */
public final class TrustAnchors {
  private final Set<X509Certificate> anchors;
  private final @Nullable Revocation revocation;

  private TrustAnchors(Collection<X509Certificate> anchors, @Nullable Revocation revocation) {
    this.anchors = Set.copyOf(anchors);
    this.revocation = revocation;
  }

  /** Trusts nobody: refuses every signature. */
  static TrustAnchors ofNobody() {
    return new TrustAnchors(Set.of(), null);
  }

  /** Reads certificates in PEM (RFC 7468); see {@link #fromPem(byte[])}. */
  public static TrustAnchors fromPem(Path file) {
    try {
      return fromPem(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("`%s`: trust anchors cannot be read".formatted(file), e);
    }
  }

  /**
   * @throws SignatureVerificationException where there is no certificate, one that is not of an
   *     authority, or anything that is not a certificate
   */
  public static TrustAnchors fromPem(byte[] pem) {
    return new TrustAnchors(Pem.authorities(pem), null);
  }

  /**
   * The same authorities, whose certificates must not be revoked by these lists or by those given
   * before.
   *
   * @param lists in DER, RFC 5280 §5; every certificate below an authority needs one of its issuer
   * @param proven when a time stamp that holds proves the signature to have been there: a
   *     certificate that was revoked later is good. {@code null} where nothing proves it, and a
   *     certificate that was ever revoked is refused: its key could date back
   * @throws SignatureVerificationException for bytes that are no revocation list
   */
  public TrustAnchors withRevocation(List<byte[]> lists, @Nullable Instant proven) {
    Stream<X509CRL> before = revocation == null ? Stream.of() : revocation.lists().stream();
    Stream<X509CRL> more = lists.stream().map(Crl::fromDer);
    return new TrustAnchors(anchors, new Revocation(Stream.concat(before, more).toList(), proven));
  }

  /**
   * How the key of a certificate signs, as JWS names it (RFC 7518 §3.1); {@code none} where it may
   * not.
   */
  public static String algorithm(X509Certificate certificate) {
    return Algorithm.of(certificate.getPublicKey()).map(Algorithm::jws).orElse("none");
  }

  /** The subjects of the authorities, RFC 2253, sorted. */
  public List<String> names() {
    return anchors.stream().map(each -> each.getSubjectX500Principal().getName()).sorted().toList();
  }

  /** The authorities' certificates, as {@link #fromPem(byte[])} reads them; sorted by subject. */
  public String pem() {
    return anchors.stream()
        .sorted(Comparator.comparing(SignerProfile::nameOf))
        .map(Pem::write)
        .collect(Collectors.joining());
  }

  /** Verifies either form of a JWS, its certificates at the instant given. */
  public VerifiedJws verifyJws(byte[] compactOrFlattened, Instant at) {
    return verifyJws(Jws.parse(compactOrFlattened), _ -> at);
  }

  /**
   * Verifies a JWS.
   *
   * @param at tells from the content, whose signature holds by then, the instant at which the
   *     certificates must be valid
   * @throws SignatureVerificationException for anything that {@link Signer#jws} would not have
   *     written, a signature that does not match, and a signer that is not trusted
   */
  public VerifiedJws verifyJws(Jws jws, Function<byte[], Instant> at) {
    JwsHeader header = JwsHeader.read(jws);
    header.requireSignature(jws);
    byte[] payload = jws.content();
    requireTrusted(header.chain(), at.apply(payload));
    return new VerifiedJws(payload, header.type(), header.chain().getFirst());
  }

  /**
   * Verifies a detached CMS over its content, which is read to its end and not closed.
   *
   * @param cms one DER value without a byte behind it: what pads it, as in a PDF's Contents, is cut
   *     off by the caller
   * @return the signer's certificate
   * @throws SignatureVerificationException as {@link #verifyJws}, for what {@link
   *     Signer#detachedCms} would not have written
   */
  public X509Certificate verifyCms(byte[] cms, InputStream content, Instant at) {
    CmsVerification.Signed signed = CmsVerification.requireSignature(cms, content);
    if (signed.stamp().isPresent()) {
      throw new SignatureVerificationException("attributes", "a time stamp", "none");
    }
    requireTrusted(signed.path(), at);
    return signed.path().getFirst();
  }

  /**
   * Verifies a detached CMS as {@link #verifyCms}, and the time stamp over its signature. The
   * certificates are checked at the stamped time, so that the signature holds after they ended.
   *
   * @throws SignatureVerificationException also where there is no stamp, or one that does not hold
   */
  public VerifiedCms verifyStampedCms(byte[] cms, InputStream content) {
    CmsVerification.Signed signed = CmsVerification.requireSignature(cms, content);
    byte[] token =
        signed
            .stamp()
            .orElseThrow(
                () -> new SignatureVerificationException("attributes", "no time stamp", "one"));
    VerifiedTimeStamp stamp = verifyTimeStamp(token, Sha256.of(signed.value()));
    provenAt(stamp.at()).requireTrusted(signed.path(), stamp.at());
    return new VerifiedCms(signed.path(), token, stamp);
  }

  private TrustAnchors provenAt(Instant at) {
    return revocation == null
        ? this
        : new TrustAnchors(anchors, new Revocation(revocation.lists(), at));
  }

  /**
   * Verifies a time stamp over a SHA-256, its authority's certificates at the time that it states.
   *
   * @param token one TimeStampToken in the form that {@link TimeStamps#stamp} returns
   * @throws SignatureVerificationException for a token in another form, over other bytes, whose
   *     signature does not match, or of an authority that is not trusted to stamp time
   */
  public VerifiedTimeStamp verifyTimeStamp(byte[] token, byte[] sha256) {
    TimeStampVerification.Stamped stamped = TimeStampVerification.require(token, sha256);
    requireTimeStamping(stamped.path(), stamped.at());
    return new VerifiedTimeStamp(stamped.at(), stamped.path().getFirst());
  }

  /** The token with those certificates alone that lead to one of these anchors. */
  TimeStampForm shorten(TimeStampForm form) {
    return form.upTo(CertificatePath.lengthToAnchor(form.path(), anchors));
  }

  void requireTimeStamping(List<X509Certificate> chain, Instant at) {
    requireGood(CertificatePath.requireTimeStamping(chain, anchors, at), at);
  }

  void requireTrusted(List<X509Certificate> chain, Instant at) {
    requireGood(CertificatePath.require(chain, anchors, at), at);
  }

  private void requireGood(List<X509Certificate> path, Instant at) {
    if (revocation != null) {
      revocation.require(path, at);
    }
  }
}
