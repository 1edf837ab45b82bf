package org.licet.certificate;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/** What the European Commission's library says of a PDF. */
record EuDss(Reports reports) {
  /**
   * Offline: with the authority as trust anchor and nothing beside.
   *
   * @param at the moment of verifying
   */
  static EuDss validate(byte[] pdf, Path authority, Instant at) {
    CertificateToken anchor = DSSUtils.loadCertificate(authority.toFile());
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(anchor);
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf, "certificate.pdf"));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(at));
    return new EuDss(validator.validateDocument());
  }

  Indication indication() {
    return reports.getSimpleReport().getIndication(signature());
  }

  SignatureLevel level() {
    return reports.getSimpleReport().getSignatureFormat(signature());
  }

  private String signature() {
    return reports.getSimpleReport().getFirstSignatureId();
  }
}
