package org.licet.issuance;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.licet.attestation.StatusEntry;
import org.licet.attestation.StatusLists;
import org.licet.signing.Signer;
import org.licet.web.NotOnFileException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The status lists as they are served: each is signed again when something in it was revoked, and
 * when half of its time is over. There is one for every 131,072 attestations, so all are kept.
 */
@Service
class StatusListing {
  private static final Duration KEPT = StatusLists.VALIDITY.dividedBy(2);

  private final JdbcClient database;
  private final Revocations revocations;
  private final Signer signer;
  private final Clock clock;
  private final ConcurrentMap<Long, Signed> signed = new ConcurrentHashMap<>();

  StatusListing(JdbcClient database, Revocations revocations, Signer signer, Clock clock) {
    this.database = database;
    this.revocations = revocations;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * A list that is signed.
   *
   * @param revoked how many are revoked in it: since none is taken back, the same number is the
   *     same list
   */
  record Signed(String jws, long revoked, Instant madeAt) {
    boolean serves(long nowRevoked, Instant now) {
      return revoked == nowRevoked && !now.isBefore(madeAt) && now.isBefore(madeAt.plus(KEPT));
    }
  }

  /**
   * The list as it stands now in the database, whoever revoked.
   *
   * @throws NotOnFileException where no attestation names it
   */
  @Transactional(readOnly = true)
  public Signed require(long number) {
    URI address = address(number);
    long first = number * StatusEntry.ENTRIES;
    long revoked = revocations.countEntries(first, first + StatusEntry.ENTRIES);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Signed known = signed.get(number);
    if (known != null && known.serves(revoked, now)) {
      return known;
    }
    BitSet bits = new BitSet(StatusEntry.ENTRIES);
    revocations
        .findEntries(first, first + StatusEntry.ENTRIES)
        .forEach(entry -> bits.set((int) (entry - first)));
    Signed made = new Signed(StatusLists.sign(address, bits, now, signer), bits.cardinality(), now);
    signed.put(number, made);
    return made;
  }

  private URI address(long number) {
    return database
        .sql("select address from status_list where number = :number")
        .param("number", number)
        .query(String.class)
        .optional()
        .map(URI::create)
        .orElseThrow(() -> new NotOnFileException("status list", Long.toString(number)));
  }
}
