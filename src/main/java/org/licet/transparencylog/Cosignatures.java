package org.licet.transparencylog;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cosignatures in the database, each of which was verified before it was kept. */
@Component
class Cosignatures {
  private final JdbcClient database;

  Cosignatures(JdbcClient database) {
    this.database = database;
  }

  /** The size that a witness cosigned last, as far as is known here; 0 for none. */
  long last(NoteKey witness) {
    return database
        .sql("select coalesce(max(size), 0) from log_cosignature where witness = :witness")
        .param("witness", witness.toString())
        .query(Long.class)
        .single();
  }

  /** Keeps one; nodes of one service may have got two of the same size. */
  void keep(long size, NoteKey witness, SignedNote.Line line) {
    database
        .sql(
            """
            insert into log_cosignature (size, witness, line) values (:size, :witness, :line)
            on conflict do nothing
            """)
        .param("size", size)
        .param("witness", witness.toString())
        .param("line", line.toString())
        .update();
  }

  /** The lines that go below the checkpoint of a size. */
  List<String> of(long size) {
    return database
        .sql("select line from log_cosignature where size = :size order by witness")
        .param("size", size)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The size after an index that most witnesses cosigned, among those that come first. */
  Optional<Long> sizeAfter(long index) {
    return database
        .sql(
            """
            select size from (select size from log_cosignature where size > :index
                              order by size limit 64) early
            group by size order by count(*) desc, size limit 1
            """)
        .param("index", index)
        .query(Long.class)
        .optional();
  }
}
