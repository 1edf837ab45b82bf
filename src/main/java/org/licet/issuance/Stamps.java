package org.licet.issuance;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.licet.signing.VerifiedTimeStamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time stamps in the database; its methods take part in the caller's transaction. */
@Component
class Stamps {
  /** Has an attestation wait for its stamp. */
  static final String INSERT =
      "insert into attestation_stamp (attestation_id) values (:attestationId)";

  /** The name of the lock that the one who stamps holds. */
  static final long LOCK = 0x5374616D70L;

  /** More of them are not counted. */
  static final int MOST_COUNTED = 100_000;

  private final JdbcClient database;

  Stamps(JdbcClient database) {
    this.database = database;
  }

  /** An attestation without a stamp, in its compact form. */
  record Waiting(UUID id, String jws) {}

  /** Whether nobody else stamps until this transaction ends. */
  boolean lock() {
    return database
        .sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** Those that wait longest. */
  List<Waiting> waiting(int most) {
    return database
        .sql(
            """
            select a.id, a.jws
            from attestation_stamp s join attestation a on a.id = s.attestation_id
            where s.token is null order by s.queued limit :most
            """)
        .param("most", most)
        .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  /** How many wait, up to {@link #MOST_COUNTED}. */
  int countWaiting() {
    return database
        .sql(
            """
            select count(*)
            from (select 1 from attestation_stamp where token is null limit :most) w
            """)
        .param("most", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /** A stamp is kept once and never replaced. */
  void keep(UUID attestationId, byte[] token, VerifiedTimeStamp stamp) {
    int kept =
        database
            .sql(
                """
                update attestation_stamp
                set token = :token, stamped_at = :at, authority = :authority
                where attestation_id = :id and token is null
                """)
            .param("token", token)
            .param("at", Timestamp.from(stamp.at()))
            .param("authority", stamp.authority().getSubjectX500Principal().getName())
            .param("id", attestationId)
            .update();
    if (kept != 1) {
      throw new IllegalStateException(
          "attestation `%s`: found a stamp already, expected none".formatted(attestationId));
    }
  }

  Optional<byte[]> token(UUID attestationId) {
    return database
        .sql("select token from attestation_stamp where attestation_id = :id and token is not null")
        .param("id", attestationId)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }
}
