package org.licet.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.attestation.Attestation;
import org.licet.attestation.CanonicalJson;
import org.licet.issuance.Dossier;
import org.licet.issuance.Dossiers;
import org.licet.lawversion.LawArchive;
import org.licet.signing.RevocationLists;
import org.licet.signing.Signer;
import org.licet.signing.TrustAnchors;
import org.licet.signing.Trusted;
import org.licet.transparencylog.LogProof;
import org.licet.transparencylog.TransparencyLog;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Makes evidence bundles. What is not there yet (log proof, time stamp) is left out. */
@Service
class Evidence {
  private final Dossiers dossiers;
  private final LawArchive laws;
  private final TransparencyLog log;
  private final Signer signer;
  private final Trusted trusted;
  private final RevocationLists lists;
  private final Clock clock;

  Evidence(
      Dossiers dossiers,
      LawArchive laws,
      TransparencyLog log,
      Signer signer,
      Trusted trusted,
      RevocationLists lists,
      Clock clock) {
    this.dossiers = dossiers;
    this.laws = laws;
    this.log = log;
    this.signer = signer;
    this.trusted = trusted;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * Makes one, signed now.
   *
   * @throws org.licet.web.NotOnFileException where no attestation of that id was issued
   */
  Bundle require(String attestationId) {
    Dossier dossier = dossiers.require(attestationId);
    SortedMap<String, byte[]> members = new TreeMap<>();
    addAttestation(members, dossier);
    addLog(members, dossier);
    addCertificates(members, dossier.attestation());
    addStatus(members, dossier);
    members.put(Member.README, Readme.of(members.keySet()));
    return Manifest.sign(
        dossier.id(), members, clock.instant().truncatedTo(ChronoUnit.MICROS), signer);
  }

  private void addAttestation(SortedMap<String, byte[]> members, Dossier dossier) {
    JsonNode subject = dossier.attestation().tree().path("credentialSubject");
    members.put(Member.JWS, dossier.attestation().jws().getBytes(US_ASCII));
    members.put(Member.JSON, dossier.attestation().payload());
    members.put(Member.PDF, dossier.pdf());
    members.put(Member.FACTS, CanonicalJson.write(subject.path("facts")));
    members.put(Member.LAW, laws.require(subject.at("/decision/law/digest").asString("")));
    dossier.stamp().ifPresent(token -> members.put(Member.STAMP, token));
  }

  private void addLog(SortedMap<String, byte[]> members, Dossier dossier) {
    members.put(Member.LOG_KEY, (log.verifier() + "\n").getBytes(UTF_8));
    if (dossier.proof().isPresent()) {
      LogProof proof = dossier.proof().get();
      members.put(Member.LOG_PROOF, proof.toString().getBytes(UTF_8));
      members.put(Member.LOG_CHECKPOINT, proof.checkpoint().getBytes(UTF_8));
    }
  }

  private void addCertificates(SortedMap<String, byte[]> members, Attestation attestation) {
    members.put(Member.SIGNER, attestation.certificates().getBytes(US_ASCII));
    trusted
        .anchors()
        .map(TrustAnchors::pem)
        .ifPresent(pem -> members.put(Member.AUTHORITY, pem.getBytes(US_ASCII)));
    int number = 1;
    for (byte[] list : lists.current()) {
      members.put(Member.LISTS + number++ + ".crl", list);
    }
  }

  private static void addStatus(SortedMap<String, byte[]> members, Dossier dossier) {
    if (dossier.statusList() != null) {
      members.put(Member.STATUS, dossier.statusList().getBytes(US_ASCII));
    }
    if (dossier.revocation() != null) {
      members.put(Member.REVOCATION, dossier.revocation().getBytes(US_ASCII));
    }
    dossier
        .reads()
        .forEach((id, jws) -> members.put(Member.READS + id + ".jws", jws.getBytes(US_ASCII)));
  }
}
