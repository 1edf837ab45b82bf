package org.licet.transparencylog;

import java.util.Map;
import java.util.UUID;

/**
 * A statement's salted hash on its way into the log: for who records the statement and this in one
 * SQL statement, so that neither is there without the other.
 */
public final class Appended {
  /** Queues it; the values are {@link #values}. */
  public static final String INSERT =
      "insert into log_entry (id, salt, leaf) values (:logId, :logSalt, :logLeaf)";

  private final UUID id;
  private final byte[] salt;
  private final byte[] leaf;

  Appended(UUID id, byte[] salt, byte[] statement) {
    this.id = id;
    this.salt = salt.clone();
    this.leaf = Leaf.of(salt, statement);
  }

  /** What the parameters of {@link #INSERT} stand for. */
  public Map<String, Object> values() {
    return Map.of("logId", id, "logSalt", salt.clone(), "logLeaf", leaf.clone());
  }
}
