package org.licet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.licet.web.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit trail: who did what. A row is written in the transaction of what was done, so that
 * neither is there without the other; the table refuses that one is changed or taken back.
 */
@Component
public class Audit {
  /** Writes a row; the values are {@link #values}. */
  public static final String INSERT =
      """
      insert into audit (at, caller, operation, subject, detail)
      values (:auditAt, :auditCaller, :auditOperation, :auditSubject, :auditDetail)
      """;

  private static final String SELECT =
      """
      select id, at, caller, operation, subject, detail from audit
      where id < :before order by id desc limit :most
      """;

  private final JdbcClient database;
  private final Clock clock;

  Audit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes that the caller did this, in the transaction that is open. */
  public void record(Operation operation, String subject, String detail) {
    write(values(operation, subject, detail));
  }

  /**
   * What the parameters of {@link #INSERT} stand for, where it is part of a statement that does
   * more.
   */
  public Map<String, Object> values(Operation operation, String subject, String detail) {
    return values(Caller.current().name(), operation.name(), subject, detail);
  }

  /** Writes what is no operation of a caller: somebody signed in, or was refused. */
  void record(String caller, String what, String subject, String detail) {
    write(values(caller, what, subject, detail));
  }

  /**
   * The latest rows, the newest first.
   *
   * @param before those with a smaller number alone
   */
  public List<AuditRow> rows(long before, int most) {
    return database
        .sql(SELECT)
        .param("before", before)
        .param("most", most)
        .query(Audit::read)
        .list();
  }

  private static AuditRow read(ResultSet row, int number) throws SQLException {
    return new AuditRow(
        row.getLong("id"),
        Rows.instant(row, "at"),
        row.getString("caller"),
        row.getString("operation"),
        row.getString("subject"),
        row.getString("detail"));
  }

  private void write(Map<String, Object> values) {
    database.sql(INSERT).params(values).update();
  }

  private Map<String, Object> values(String caller, String what, String subject, String detail) {
    return Map.of(
        "auditAt",
        clock.instant().atOffset(ZoneOffset.UTC),
        "auditCaller",
        caller,
        "auditOperation",
        what,
        "auditSubject",
        subject,
        "auditDetail",
        detail);
  }
}
