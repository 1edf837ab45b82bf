package org.licet.transparencylog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log in the database; its methods take part in the caller's transaction. */
@Component
class LogStore implements TileSource {
  /** The name of the lock that the one who publishes holds. */
  private static final long LOCK = 0x6C69636574L;

  private final JdbcClient database;
  private final Cosignatures cosignatures;

  LogStore(JdbcClient database, Cosignatures cosignatures) {
    this.database = database;
    this.cosignatures = cosignatures;
  }

  /** An entry that has just got its place. */
  record Placed(long index, byte[] leaf) {}

  /** An entry: {@code index} is {@code null} while it has no place yet. */
  record Entry(@org.jspecify.annotations.Nullable Long index, byte[] salt) {}

  void queue(Appended entry) {
    database.sql(Appended.INSERT).params(entry.values()).update();
  }

  Optional<Entry> entry(UUID id) {
    return database
        .sql("select log_index as index, salt from log_entry where id = :id")
        .param("id", id)
        .query((row, number) -> new Entry((Long) row.getObject("index"), row.getBytes("salt")))
        .optional();
  }

  /** Whether nobody else publishes until this transaction ends. */
  boolean lock() {
    return database
        .sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** Gives places from {@code first} on to the entries that wait longest. */
  List<Placed> place(long first, int most) {
    return database
        .sql(
            """
            update log_entry e set log_index = w.place
            from (select queued, :first + row_number() over (order by queued) - 1 as place
                  from log_entry where log_index is null order by queued limit :most) w
            where e.queued = w.queued
            returning e.log_index, e.leaf
            """)
        .param("first", first)
        .param("most", most)
        .query((row, number) -> new Placed(row.getLong(1), row.getBytes(2)))
        .stream()
        .sorted(java.util.Comparator.comparingLong(Placed::index))
        .toList();
  }

  /** The last checkpoint, as the log signed it. */
  Optional<String> checkpoint() {
    return database
        .sql("select note from log_checkpoint order by size desc limit 1")
        .query(String.class)
        .optional();
  }

  /** The last checkpoint, with the cosignatures that it has. */
  Optional<String> cosigned() {
    return checkpoint().map(note -> cosigned(Checkpoint.of(SignedNote.parse(note)).size(), note));
  }

  /** A checkpoint that proves an entry: the first that is well cosigned, otherwise the last. */
  Optional<String> cosignedAfter(long index) {
    return cosignatures
        .sizeAfter(index)
        .map(
            size -> {
              String note =
                  database
                      .sql("select note from log_checkpoint where size = :size")
                      .param("size", size)
                      .query(String.class)
                      .single();
              return cosigned(size, note);
            })
        .or(this::checkpoint);
  }

  private String cosigned(long size, String note) {
    return note + String.join("", cosignatures.of(size));
  }

  void publish(Checkpoint checkpoint, String note) {
    database
        .sql("insert into log_checkpoint (size, note) values (:size, :note)")
        .param("size", checkpoint.size())
        .param("note", note)
        .update();
  }

  Optional<byte[]> tile(int level, long index) {
    return database
        .sql("select bytes from log_tile where level = :level and index = :index")
        .param("level", level)
        .param("index", index)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  void keep(int level, long index, byte[] bytes) {
    database
        .sql(
            """
            insert into log_tile (level, index, bytes) values (:level, :index, :bytes)
            on conflict (level, index) do update set bytes = excluded.bytes
            """)
        .param("level", level)
        .param("index", index)
        .param("bytes", bytes)
        .update();
  }

  /** A file of the log; a partial tile is the beginning of what the tile has become. */
  @Override
  public Optional<byte[]> read(String path) {
    if (path.equals("checkpoint")) {
      return cosigned().map(note -> note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return Tile.ofPath(path).flatMap(this::beginning);
  }

  private Optional<byte[]> beginning(Tile tile) {
    int size = tile.level() == Tile.ENTRIES ? Leaf.SALT + 2 : Hash.LENGTH;
    return tile(tile.level(), tile.index())
        .filter(bytes -> bytes.length >= tile.width() * size)
        .map(bytes -> Arrays.copyOf(bytes, tile.width() * size));
  }
}
