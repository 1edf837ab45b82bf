package org.licet.signing;

import java.security.cert.X509Certificate;

/**
 * A detached CMS whose signature holds and whose signer is trusted.
 *
 * @param stamp tells when the signature was there already
 */
public record VerifiedCms(X509Certificate signer, VerifiedTimeStamp stamp) {}
