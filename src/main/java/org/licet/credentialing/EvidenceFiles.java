package org.licet.credentialing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.facts.Form;
import org.licet.registry.Address;
import org.licet.registry.Registry;
import org.licet.web.NotOnFileException;
import org.licet.web.RequestRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence on file. Nothing of it is changed or taken away but by erasure. */
@Service
public class EvidenceFiles {
  /** 10 MiB: a scan of 20 pages. */
  public static final int LONGEST = 10 * 1024 * 1024;

  static final Form<UUID> ID =
      new Form<>(EvidenceFiles::id, _ -> "the id of evidence, a UUID in lower case");

  private static final String FIELDS =
      "select id, owner, paper, media_type, digest, size, received_at, received_by from evidence ";

  private final JdbcClient database;
  private final Registry registry;
  private final Clock clock;

  EvidenceFiles(JdbcClient database, Registry registry, Clock clock) {
    this.database = database;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Keeps a file.
   *
   * @param mediaType what the sender calls it, which has to be what it is
   * @throws RequestRefusedException 415 where it is something else
   */
  @Transactional
  public Evidence keep(
      Address owner, @Nullable Address paper, String mediaType, byte[] bytes, String by) {
    registry.require(owner, null);
    if (paper != null) {
      registry.require(paper, null);
    }
    EvidenceType type = type(mediaType, bytes);
    Evidence evidence =
        new Evidence(
            UUID.randomUUID(),
            owner.toString(),
            paper == null ? null : paper.toString(),
            type.mediaType().toString(),
            digest(bytes),
            bytes.length,
            clock.instant(),
            by);
    database
        .sql(
            """
            insert into evidence (id, owner, paper, media_type, digest, size, bytes, received_at, received_by)
            values (:id, :owner, :paper, :type, :digest, :size, :bytes, :at, :by)
            """)
        .param("id", evidence.id())
        .param("owner", evidence.owner())
        .param("paper", evidence.paper())
        .param("type", evidence.mediaType())
        .param("digest", evidence.digest())
        .param("size", evidence.size())
        .param("bytes", bytes)
        .param("at", evidence.receivedAt().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
    return evidence;
  }

  private static EvidenceType type(String mediaType, byte[] bytes) {
    Optional<EvidenceType> sniffed = EvidenceType.sniff(bytes);
    return sniffed
        .filter(type -> type.mediaType().toString().equals(mediaType))
        .orElseThrow(
            () ->
                new RequestRefusedException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type: `%s`, and the bytes are %s; expected the same, one of %s"
                        .formatted(
                            mediaType,
                            sniffed
                                .map(type -> "`" + type.mediaType() + "`")
                                .orElse("none of ours"),
                            EvidenceType.all()),
                    null));
  }

  /** All evidence of one, the newest first, without bytes. */
  @Transactional(readOnly = true)
  public List<Evidence> list(Address owner) {
    return database
        .sql(FIELDS + "where owner = :owner order by received_at desc, id")
        .param("owner", owner.toString())
        .query((row, _) -> evidence(row))
        .list();
  }

  /** A file of somebody; refuses as not on file what is not theirs. */
  @Transactional(readOnly = true)
  public Evidence require(Address owner, UUID id) {
    return database
        .sql(FIELDS + "where owner = :owner and id = :id")
        .param("owner", owner.toString())
        .param("id", id)
        .query((row, _) -> evidence(row))
        .optional()
        .orElseThrow(() -> new NotOnFileException("evidence", id.toString()));
  }

  /** The bytes as they came. */
  @Transactional(readOnly = true)
  public byte[] bytes(Evidence evidence) {
    return database
        .sql("select bytes from evidence where id = :id")
        .param("id", evidence.id())
        .query(byte[].class)
        .single();
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("paper"),
        row.getString("media_type"),
        row.getString("digest"),
        row.getLong("size"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not a UUID, which the form's words say
    }
  }
}
