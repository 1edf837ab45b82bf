package org.licet.evidence;

/** The names of what lies in a bundle. */
public final class Member {
  public static final String README = "README.txt";
  public static final String MANIFEST = "manifest.jws";
  public static final String JWS = "attestation.jws";
  public static final String JSON = "attestation.json";
  public static final String PDF = "attestation.pdf";
  public static final String STAMP = "attestation.tst";
  public static final String FACTS = "facts.json";
  public static final String LAW = "law.zip";
  public static final String LOG_PROOF = "log/proof.txt";
  public static final String LOG_CHECKPOINT = "log/checkpoint.txt";
  public static final String LOG_KEY = "log/key.txt";
  public static final String SIGNER = "certificates/signer.pem";
  public static final String AUTHORITY = "certificates/authority.pem";
  public static final String LISTS = "certificates/revocation-";
  public static final String STATUS = "status-list.jws";
  public static final String REVOCATION = "revocation.jws";
  public static final String READS = "reads/";

  private Member() {}
}
