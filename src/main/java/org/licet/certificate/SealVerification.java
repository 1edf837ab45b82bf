package org.licet.certificate;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.licet.signing.SignatureVerificationException;
import org.licet.signing.TrustAnchors;
import org.licet.signing.ValidationData;
import org.licet.signing.VerifiedCms;
import org.licet.signing.VerifiedTimeStamp;

/**
 * Checks a certificate's signature over the raw bytes, then what is behind it: nothing at level
 * B-B, else the one update with the document time stamp. Which of the two it must be is signed.
 */
final class SealVerification {
  private final TrustAnchors anchors;
  private final SignedFile file;

  SealVerification(TrustAnchors anchors, SignedFile file) {
    this.anchors = anchors;
    this.file = file;
  }

  CheckedSeal require() {
    try {
      return file.isSignedWhole() ? signedWhole() : stamped();
    } catch (SignatureVerificationException e) {
      throw new CertificateVerificationException(
          "PDF signature, " + e.check(), e.found(), e.expected(), e);
    }
  }

  private CheckedSeal signedWhole() {
    X509Certificate signer = anchors.verifyCms(file.cms(), file.signed(), file.signedAt());
    if (timeStamp().isPresent()) {
      throw refusal("no time stamp", "the one that the signed part has a field for");
    }
    return new CheckedSeal(signer, file.signedAt(), Level.B_B, null);
  }

  private CheckedSeal stamped() {
    VerifiedCms signature = anchors.verifyStampedCms(file.cms(), file.signed());
    byte[] whole = file.whole();
    DocumentTimeStamp stamp =
        timeStamp()
            .orElseThrow(
                () ->
                    refusal(
                        "%d bytes behind the signature".formatted(whole.length - file.end()),
                        "none: the signed part has no field for a time stamp"));
    byte[] token = stamp.requireToken(whole);
    byte[] digest = stamp.digest(whole);
    VerifiedTimeStamp stamped = anchors.verifyTimeStamp(token, digest);
    Level level = level(signature, token);
    if (level == Level.B_LTA) {
      TrustAnchors then = anchors.withRevocation(lists(), signature.stamp().at());
      then.verifyStampedCms(file.cms(), file.signed());
      then.verifyTimeStamp(token, digest);
    }
    return new CheckedSeal(
        signature.signer(),
        file.signedAt(),
        level,
        new CheckedSeal.Stamps(signature.stamp().at(), stamped.at(), stamped.authority()));
  }

  private Level level(VerifiedCms signature, byte[] token) {
    ValidationData data = new ValidationData(signature.path(), lists());
    return data.isCompleteWith(signature.token()) && data.isCompleteWith(token)
        ? Level.B_LTA
        : Level.B_T;
  }

  private List<byte[]> lists() {
    try {
      return Dss.revocationLists(file.part());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Optional<DocumentTimeStamp> timeStamp() {
    try {
      return DocumentTimeStamp.find(file.part());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static CertificateVerificationException unreadable(IOException e) {
    return new CertificateVerificationException(
        "form", "a file that is no PDF: " + e.getMessage(), "a PDF", e);
  }

  private static CertificateVerificationException refusal(String found, String expected) {
    return new CertificateVerificationException("time stamp of the file", found, expected);
  }
}
