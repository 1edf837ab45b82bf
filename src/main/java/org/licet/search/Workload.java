package org.licet.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much readers were assigned of late: what stops when one of them may read no longer. */
@Component
public class Workload {
  private final JdbcClient database;

  Workload(JdbcClient database) {
    this.database = database;
  }

  /**
   * Assignments that were not denied.
   *
   * @param facility {@code null} where the facts do not say it
   * @param patientPlace ISO 3166; {@code null} where the facts do not say it
   */
  public record Share(
      String reader, @Nullable String facility, @Nullable String patientPlace, long assignments) {}

  /** Of these readers, since an instant, by facility and place of the patient: one statement. */
  @Transactional(readOnly = true)
  public List<Share> since(Instant from, Collection<String> readers) {
    if (readers.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select reader_id, convert_from(facts, 'UTF8')::jsonb #>> '{study,facility}' as facility,
                   patient_place, count(*) as assignments
            from assignment
            where reader_id in (:readers) and decided_at >= :from and outcome <> 'DENY'
            group by 1, 2, 3
            """)
        .param("readers", readers)
        .param("from", java.sql.Timestamp.from(from))
        .query(
            (row, _) ->
                new Share(
                    row.getString("reader_id"),
                    row.getString("facility"),
                    row.getString("patient_place"),
                    row.getLong("assignments")))
        .list();
  }
}
