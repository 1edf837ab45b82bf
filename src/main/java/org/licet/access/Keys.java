package org.licet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.web.NotOnFileException;
import org.licet.web.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The API keys on file; of a key itself nothing is kept but its SHA-256. */
@Service
public class Keys {
  private static final String COLUMNS =
      "id, label, roles, made_at, made_by, expires_at, ended_at, ended_by";

  /** Characters of a key that show which one it is: 48 of its 256 bits. */
  private static final int SHOWN = "licet_".length() + 8;

  /** A key that another node has ended counts here for so long; one that this node ended, not. */
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final Cache<ByteBuffer, Optional<Key>> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

  Keys(JdbcClient database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A key, shown this once. */
  public record Made(Key key, String secret) {}

  /** All of them, the newest first. */
  public List<Key> all() {
    return database
        .sql("select " + COLUMNS + " from api_key order by made_at desc, id")
        .query(Keys::read)
        .list();
  }

  /** The key that this is, where it counts. */
  Optional<Key> find(String secret) {
    byte[] digest = Secret.digest(secret);
    return known
        .get(ByteBuffer.wrap(digest), _ -> load(digest))
        .filter(key -> key.isValidAt(clock.instant()));
  }

  Optional<Key> load(byte[] digest) {
    return database
        .sql("select " + COLUMNS + " from api_key where digest = :digest")
        .param("digest", digest)
        .query(Keys::read)
        .optional();
  }

  /** Makes one. */
  @Transactional
  public Made make(String label, Collection<Role> roles, @Nullable Instant expiresAt) {
    String secret = Secret.key();
    String id = secret.substring(0, SHOWN);
    insert(id, secret, label, roles, expiresAt);
    audit.record(
        Operation.MANAGE_ACCESS,
        Caller.KEY + id,
        "made, with %s, until %s".formatted(Accounts.shown(roles), expiresAt));
    return new Made(require(id), secret);
  }

  /**
   * Puts a key on file that was given by who runs the service, with all roles, and ends the one
   * that was given before; one that was ended stays ended.
   */
  @Transactional
  Key give(String secret) {
    byte[] digest = Secret.digest(secret);
    String id = "bootstrap-" + HexFormat.of().formatHex(digest, 0, 4);
    if (load(digest).isEmpty()) {
      all().stream()
          .filter(key -> key.id().startsWith("bootstrap-") && key.endedAt() == null)
          .forEach(former -> end(former.id()));
      insert(id, secret, "LICET_BOOTSTRAP_KEY", List.of(Role.values()), null);
      audit.record(Operation.MANAGE_ACCESS, Caller.KEY + id, "given at the start");
    }
    return require(id);
  }

  private void insert(
      String id, String secret, String label, Collection<Role> roles, @Nullable Instant expiresAt) {
    database
        .sql(
            """
            insert into api_key (id, digest, label, roles, made_at, made_by, expires_at)
            values (:id, :digest, :label, :roles, :now, :by, :expiresAt)
            """)
        .param("id", id)
        .param("digest", Secret.digest(secret))
        .param("label", label)
        .param("roles", Rows.names(roles))
        .param("now", now().atOffset(ZoneOffset.UTC))
        .param("by", Caller.current().name())
        .param(
            "expiresAt",
            expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Ends it; it cannot be begun again. */
  @Transactional
  public void end(String id) {
    int ended =
        database
            .sql(
                "update api_key set ended_at = :now, ended_by = :by where id = :id and ended_at is"
                    + " null")
            .param("id", id)
            .param("now", now().atOffset(ZoneOffset.UTC))
            .param("by", Caller.current().name())
            .update();
    if (ended == 0) {
      throw new NotOnFileException("key that has not ended", id);
    }
    audit.record(Operation.MANAGE_ACCESS, Caller.KEY + id, "ended");
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.invalidateAll();
          }
        });
  }

  private Key require(String id) {
    return database
        .sql("select " + COLUMNS + " from api_key where id = :id")
        .param("id", id)
        .query(Keys::read)
        .single();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Key read(ResultSet row, int number) throws SQLException {
    return new Key(
        row.getString("id"),
        row.getString("label"),
        Rows.roles(row),
        Rows.instant(row, "made_at"),
        row.getString("made_by"),
        Rows.findInstant(row, "expires_at"),
        Rows.findInstant(row, "ended_at"),
        row.getString("ended_by"));
  }
}
