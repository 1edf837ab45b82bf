package org.licet.signing;

import java.io.IOException;

/** One authority that answers requests for time stamps, here or elsewhere. RFC 3161 §3. */
interface TimeStampingAuthority {
  /** How messages call it: its address, where it has one. */
  String name();

  /**
   * Answers a TimeStampReq by a TimeStampResp, both in DER; nobody has checked the answer yet.
   *
   * @throws IOException where it does not answer just now; it may later
   * @throws TimeStampException where it does not give stamps in this way, however often it is asked
   */
  byte[] answer(byte[] request) throws IOException;
}
